import { useId, useState } from 'preact/hooks';
import { text } from '../i18n';
import { ExplainedText } from './ExplainedText';
import { RULES } from './explain-page';

/** Longer texts are cut: the page explains an abstract, not a book. */
const MAX_LENGTH = 20_000;

interface WhatCountsPageProps {
  /** The paper that the reader came from; empty texts otherwise. */
  initial: { title: string; abstract: string };
}

/** A title and an abstract to type or paste, with what the engine reads in them. */
const TryIt = ({ initial }: WhatCountsPageProps) => {
  const [title, setTitle] = useState(initial.title);
  const [abstract, setAbstract] = useState(initial.abstract || text('tryAbstract'));
  const titleId = useId();
  const abstractId = useId();
  const resultId = useId();
  return (
    <section class="section" aria-labelledby="try-title">
      <h2 id="try-title">{text('tryHeading')}</h2>
      <p class="section-intro">{text('tryIntro')}</p>
      <div class="try-fields">
        <label for={titleId}>{text('tryTitleLabel')}</label>
        <input
          id={titleId}
          type="text"
          dir="auto"
          maxLength={1000}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <label for={abstractId}>{text('tryAbstractLabel')}</label>
        <textarea
          id={abstractId}
          rows={7}
          dir="auto"
          maxLength={MAX_LENGTH}
          value={abstract}
          onInput={(event) => setAbstract(event.currentTarget.value)}
        />
      </div>
      <h3 id={resultId}>{text('tryResult')}</h3>
      <div role="status" aria-labelledby={resultId}>
        <ExplainedText title={title} abstract={abstract} emptyNote />
      </div>
    </section>
  );
};

/** The rules of what counts as a claim, each shown by the engine itself, and a place to try. */
export const WhatCountsPage = ({ initial }: WhatCountsPageProps) => (
  <div class="page">
    <header class="page-head">
      <img src="/icon/96.png" alt="" width="40" height="40" />
      <div>
        <h1>{text('whatCountsTitle')}</h1>
        <p>{text('whatCountsSubtitle')}</p>
      </div>
    </header>
    <main>
      <TryIt initial={initial} />
      <section class="section" aria-labelledby="rules-title">
        <h2 id="rules-title">{text('rulesHeading')}</h2>
        {RULES.map(({ title, body, examples }) => (
          <div key={title} class="rule">
            <h3>{text(title)}</h3>
            <p class="section-intro">{text(body)}</p>
            {examples.map((example) => (
              <ExplainedText key={example} title="" abstract={text(example)} />
            ))}
          </div>
        ))}
      </section>
    </main>
  </div>
);
