import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { EXAMPLE_INTERESTS } from '../../lib/interests/examples';
import type { Interest } from '../../lib/interests/interest';
import { formatInterest, isSameInterest } from '../../lib/interests/parse-interest';
import type { Result } from '../../lib/papers/result';
import { errorText } from '../error-text';
import { Icon } from '../Icon';
import { text } from '../i18n';
import type { ToastMessage } from '../Toast';
import { InterestField } from './InterestField';
import { InterestPreview } from './InterestPreview';
import { InterestRow } from './InterestRow';
import { addInterest, editInterest, muteInterest, restoreInterest } from './interest-edits';

/** Lists longer than this need no examples. */
const EXAMPLES_UNTIL = 5;

interface InterestsSectionProps {
  interests: readonly Interest[];
  /** Keeps a new list; what is shown follows once it is kept. */
  onSave: (list: Interest[]) => Promise<Result<null>>;
  /** The list as it is at the moment, for what happens later, such as undo. */
  latest: () => readonly Interest[];
  onTell: (message: string, action?: Pick<ToastMessage, 'undo' | 'retry'>) => void;
  /** Makes an id for a new interest. */
  newId: () => string;
}

const Examples = ({
  interests,
  onAdd,
}: {
  interests: readonly Interest[];
  onAdd: (typed: string) => void;
}) => {
  const left = EXAMPLE_INTERESTS.filter(
    (example) => !interests.some((interest) => isSameInterest(interest, example)),
  );
  if (left.length === 0 || interests.length >= EXAMPLES_UNTIL) return null;
  return (
    <div class="examples">
      <p>{text('examplesHint')}</p>
      <div class="chips">
        {left.map((example) => {
          const typed = formatInterest(example);
          return (
            <button key={typed} type="button" class="chip chip-add" onClick={() => onAdd(typed)}>
              <Icon node={Plus} size={12} />
              {typed}
            </button>
          );
        })}
      </div>
    </div>
  );
};

/** The list of interests and all that changes it. */
export const InterestsSection = (props: InterestsSectionProps) => {
  const { interests, onSave, onTell, latest } = props;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);

  /** Keeps a list; answers with a sentence where that failed. */
  const keep = async (list: Interest[]): Promise<string | null> => {
    const result = await onSave(list);
    return result.ok ? null : text('toastFailed', errorText(result.code), result.code);
  };
  /** Keeps a list that no field stands for; a failure is told with another try. */
  const keepOrTell = async (list: () => Interest[]): Promise<boolean> => {
    const fault = await keep(list());
    if (fault !== null) onTell(fault, { retry: () => void keepOrTell(list) });
    return fault === null;
  };
  const add = async (value: string): Promise<string | null> => {
    const edited = addInterest(latest(), value, props.newId());
    return edited.ok ? keep(edited.list) : edited.error;
  };
  const submit = async (): Promise<void> => {
    const fault = await add(typed);
    setError(fault);
    if (fault === null) setTyped('');
  };
  const addExample = async (value: string): Promise<void> => {
    const fault = await add(value);
    if (fault !== null) onTell(fault, { retry: () => void addExample(value) });
  };
  const edit = async (id: string, value: string): Promise<string | null> => {
    const edited = editInterest(latest(), id, value);
    return edited.ok ? keep(edited.list) : edited.error;
  };
  const remove = async (interest: Interest): Promise<void> => {
    const place = latest().findIndex(({ id }) => id === interest.id);
    if (!(await keepOrTell(() => latest().filter(({ id }) => id !== interest.id)))) return;
    onTell(text('toastRemoved', interest.phrase), {
      undo: () => void keepOrTell(() => restoreInterest(latest(), interest, place)),
    });
  };

  return (
    <section class="section" aria-labelledby="interests-title">
      <h2 id="interests-title">{text('interestsTitle')}</h2>
      <p class="section-intro">{text('interestsIntro')}</p>
      <InterestField
        label={text('interestAddLabel')}
        value={typed}
        error={error}
        action={text('interestAdd')}
        onInput={(value) => {
          setTyped(value);
          setError(null);
        }}
        onSubmit={() => void submit()}
      />
      <Examples interests={interests} onAdd={(value) => void addExample(value)} />
      {interests.length === 0 ? (
        <p class="nothing">{text('interestsEmpty')}</p>
      ) : (
        <ul class="interest-list" aria-label={text('interestsTitle')}>
          {interests.map((interest) => (
            <InterestRow
              key={interest.id}
              interest={interest}
              onEdit={(value) => edit(interest.id, value)}
              onMute={(muted) => void keepOrTell(() => muteInterest(latest(), interest.id, muted))}
              onRemove={() => void remove(interest)}
            />
          ))}
        </ul>
      )}
      <InterestPreview interests={interests} />
    </section>
  );
};
