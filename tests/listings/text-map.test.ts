import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/cli/parse-html';
import type { MappedText } from '../../lib/listings/text-map';
import { mapText, mapTextPart, sliceText, textOf } from '../../lib/listings/text-map';
import type { Span } from '../../lib/papers/span';

const bodyOf = (html: string): Element => parseHtml(html).body;

/** What the located stretches show, joined. */
const shown = (mapped: MappedText, span: Span): string =>
  mapped
    .locate(span)
    .map(({ start, end }) => start.node.data.slice(start.offset, end.offset))
    .join('');

const bare = (text: string): string =>
  text.replace(/[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '');

describe('the clean text', () => {
  test.each([
    ['white space collapses', '<p>  a\n b\t <b> c</b>d&nbsp;&nbsp;e </p>', 'a b cd e'],
    [
      'blocks and breaks divide words',
      '<div>a</div><div>b<br>c</div><ul><li>d<li>e</ul>',
      'a b c d e',
    ],
    [
      'inline elements do not',
      '<p>CRISPR–<b>Cas9 </b>and <i>x</i><sub>2</sub></p>',
      'CRISPR–Cas9 and x2',
    ],
    [
      'scripts, styles and icons are silent',
      'a<script>b</script><style>c</style><svg><title>d</title></svg>e',
      'ae',
    ],
    [
      'hidden twins are left out',
      'a<span style="display: none">b</span><span hidden>c</span>d',
      'ad',
    ],
    ['characters that show nothing are dropped', 'a\u200bb\u00adc\u202ed\ufeff e', 'abcd e'],
    ['marks of other scripts stay', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['nothing is the empty text', '<p> \n </p>', ''],
    ['markup as text stays text', '&lt;b&gt;a&lt;/b&gt; &amp;amp;', '<b>a</b> &amp;'],
  ])('%s', (_name, html, text) => expect(mapText(bodyOf(html)).text).toBe(text));

  test('the root may be hidden itself', () =>
    expect(textOf(bodyOf('<p style="display:none">a</p>').querySelector('p'))).toBe('a'));

  test('what is skipped is left out', () =>
    expect(mapText(bodyOf('<p><b class="label">Title:</b> x</p>'), { skip: '.label' }).text).toBe(
      'x',
    ));

  test('several nodes make one text', () => {
    const [a, b] = bodyOf('<p>one</p><p>two</p>').querySelectorAll('p');
    expect(mapText([a as Element, b as Element]).text).toBe('one two');
  });
});

describe('drawn TeX counts once, as its source', () => {
  const mathjax2 =
    'up to <span class="MathJax_Preview" style="color: inherit;"></span><span class="MathJax" id="MathJax-Element-1-Frame" tabindex="0"><nobr><span class="math"><span class="mn">2.5</span><span class="mo">×</span></span></nobr><span class="MJX_Assistive_MathML" role="presentation"><math><mn>2.5</mn><mo>×</mo></math></span></span><script type="math/tex" id="MathJax-Element-1">2.5\\times</script> faster';
  const display =
    'so <span class="MathJax_Preview"></span><div class="MathJax_Display"><span class="MathJax"><span class="mi">E</span></span></div><script type="math/tex; mode=display">E</script> holds';
  const mathjax3 =
    'up to <mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mn><mjx-c class="mjx-c32"></mjx-c></mjx-mn></mjx-math><mjx-assistive-mml><math xmlns="http://www.w3.org/1998/Math/MathML"><mn>2.5</mn><mo>×</mo></math></mjx-assistive-mml></mjx-container> faster';
  const mathjax4 =
    'up to <mjx-container><mjx-math data-latex="2.5\\times"><mjx-mn>2.5</mjx-mn></mjx-math></mjx-container> faster';
  const katex =
    'up to <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mn>2.5</mn><mo>×</mo></mrow><annotation encoding="application/x-tex">2.5\\times</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord">2.5</span><span class="mord">×</span></span></span></span> faster';
  const latexml = 'up to <math alttext="2.5\\times"><mn>2.5</mn><mo>×</mo></math> faster';

  test.each([
    ['MathJax 2', mathjax2, 'up to $2.5\\times$ faster', '2.5×'],
    ['MathJax 3', mathjax3, 'up to 2.5× faster', ''],
    ['MathJax 4', mathjax4, 'up to $2.5\\times$ faster', '2.5'],
    ['KaTeX', katex, 'up to $2.5\\times$ faster', '2.5×'],
    ['LaTeXML', latexml, 'up to $2.5\\times$ faster', '2.5×'],
  ])('%s', (_name, html, text, drawn) => {
    const mapped = mapText(bodyOf(`<p>${html}</p>`));
    expect(mapped.text).toBe(text);
    expect(shown(mapped, { start: 6, end: 8 })).toBe(drawn);
    expect(bare(shown(mapped, { start: 0, end: mapped.text.length }))).toBe(`upto${drawn}faster`);
  });

  test('MathJax 2, displayed', () => expect(textOf(bodyOf(display))).toBe('so $E$ holds'));

  test('MathJax 2 before it has drawn', () =>
    expect(textOf(bodyOf('up to <script type="math/tex">2\\times</script> faster'))).toBe(
      'up to $2\\times$ faster',
    ));

  test("GitHub's and the ACL Anthology's marks", () => {
    expect(textOf(bodyOf('a <math-renderer>$(Δ+1)$</math-renderer>-b'))).toBe('a $(Δ+1)$-b');
    expect(textOf(bodyOf('Com<span class="tex-math">$^2$</span>: x'))).toBe('Com$^2$: x');
    expect(textOf(bodyOf('Com<span class="tex-math">^2</span>: x'))).toBe('Com$^2$: x');
  });
});

describe('spans', () => {
  const words = fc
    .array(fc.constantFrom('a', 'bc', ' ', '  ', '\n ', '\t', '\u00a0', 'é', '\u200b', '𝛼', 'x.'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      words,
      fc
        .tuple(
          fc.constantFrom('b', 'i', 'div', 'p', 'span'),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
      fc.constantFrom('<br>', '<!-- x -->', '<script>s</script>', '<span hidden>h</span>'),
    ),
  }));
  const html = fc.array(node, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

  test('lead back to the text of the page', () => {
    fc.assert(
      fc.property(html, fc.nat(60), fc.nat(60), (markup, a, b) => {
        const mapped = mapText(bodyOf(markup));
        expect(mapped.text).toBe(mapped.text.replace(/\s+/g, ' ').trim());
        const start = Math.min(a, mapped.text.length);
        const end = Math.min(start + b, mapped.text.length);
        expect(bare(shown(mapped, { start, end }))).toBe(bare(mapped.text.slice(start, end)));
        const part = sliceText(mapped, { start, end });
        expect(bare(shown(part, { start: 0, end: part.text.length }))).toBe(bare(part.text));
      }),
      { numRuns: 500 },
    );
  });

  test('hold together where the text does', () => {
    const mapped = mapText(bodyOf('<p>one two\nthree <b>four</b></p>'));
    expect(mapped.locate({ start: 0, end: 13 })).toHaveLength(1);
    expect(mapped.locate({ start: 4, end: 18 }).map(({ start }) => start.offset)).toEqual([4, 0]);
  });

  test('of a part of a text node count from its start', () => {
    const doc = parseHtml('<pre></pre>');
    const text = doc.createTextNode('Menu\n\nA  title\n\nAn abstract.');
    doc.querySelector('pre')?.append(text);
    const mapped = mapTextPart(text, { start: 6, end: 14 });
    expect(mapped.text).toBe('A title');
    expect(shown(mapped, { start: 2, end: 7 })).toBe('title');
  });
});

describe('hostile text', () => {
  const within = (ms: number, work: () => void) => {
    const start = performance.now();
    work();
    expect(performance.now() - start).toBeLessThan(ms);
  };

  test.each([
    ['digits', '1'.repeat(1_000_000)],
    ['white space', ' \n'.repeat(500_000)],
    ['unclosed TeX', '$x '.repeat(300_000)],
    ['zero-width characters', 'a\u200b'.repeat(500_000)],
    ['direction marks', '\u202eab\u202c'.repeat(250_000)],
  ])('a megabyte of %s is read in linear time', (_name, text) => {
    const doc = parseHtml('<p></p>');
    doc.querySelector('p')?.append(doc.createTextNode(text));
    // Generous: a quadratic reader takes minutes.
    within(2000, () => {
      const mapped = mapText(doc.body);
      mapped.locate({ start: 0, end: mapped.text.length });
    });
  });

  test('ten thousand nested elements do not overflow the stack', () => {
    const doc = parseHtml('');
    let at: Element = doc.body;
    for (let n = 0; n < 10_000; n += 1) {
      const inner = doc.createElement('span');
      at.append(inner);
      at = inner;
    }
    at.append(doc.createTextNode('deep'));
    expect(textOf(doc.body.firstElementChild)).toBe('deep');
  });
});
