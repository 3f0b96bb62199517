/**
 * Formulas that a script of the page has drawn. Each library keeps the source in another place:
 * - MathJax 2: `span.MathJax_Preview`, `span.MathJax` (or `.MathJax_Display`, `_SVG`, `_CHTML`),
 *   `script[type="math/tex"]`, as siblings in this order;
 * - MathJax 3 and 4: `mjx-container` with `mjx-assistive-mml > math`, since 4 with `data-latex`;
 * - KaTeX: `.katex > .katex-mathml annotation[encoding="application/x-tex"] + .katex-html`;
 * - LaTeXML and MediaWiki: `math[alttext]` or an annotation inside.
 */
export interface DrawnMath {
  /** Text that stands for it, `$TeX$`; null for what shows nothing of its own, as a preview. */
  text: string | null;
  /** Text nodes that draw the formula. */
  nodes: Text[];
}

const MATHJAX2 = /(?:^|\s)MathJax(?:_Display|_SVG|_SVG_Display|_CHTML)?(?:\s|$)/;
const PREVIEW = /(?:^|\s)(?:MathJax_Preview|MJX_Assistive_MathML|MathJax_Processing)(?:\s|$)/;
const KATEX = /(?:^|\s)katex(?:\s|$)/;
const TEX_MATH = /(?:^|\s)tex-math(?:\s|$)/;

/** Whether a script holds the source of a formula (MathJax 2). */
const isMathScript = (element: Element): boolean =>
  element.localName === 'script' && /^math\/tex/.test(element.getAttribute('type') ?? '');

/** TeX as it stands in a text: white space collapsed, between dollar signs. */
function texOf(tex: string): string {
  const source = tex.replace(/\s+/g, ' ').trim();
  return source === '' || source.includes('$') ? source : `$${source}$`;
}

/** Text nodes below an element that show something, without hidden twins. */
function textNodes(element: Element | null): Text[] {
  if (element === null) return [];
  const found: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text; // The walker shows text nodes only.
    if (text.data.trim() === '') continue;
    if (text.parentElement?.closest('.MJX_Assistive_MathML, mjx-assistive-mml, .katex-mathml'))
      continue;
    found.push(text);
  }
  return found;
}

/** The script that follows a formula of MathJax 2, with nothing but white space between. */
function scriptAfter(element: Element): Element | null {
  const next = element.nextElementSibling;
  return next !== null && isMathScript(next) ? next : null;
}

function annotated(element: Element): string | null {
  const source = element.querySelector('annotation[encoding="application/x-tex"]');
  return (
    source?.textContent ?? element.querySelector('[data-latex]')?.getAttribute('data-latex') ?? null
  );
}

/** Text of MathML without its annotations: `2.5×`. Plain: it is not TeX. */
function mathmlText(math: Element): string {
  let text = '';
  for (const node of math.querySelectorAll('mi, mn, mo, mtext')) text += node.textContent?.trim();
  return text;
}

function readMathjax2(element: Element): DrawnMath | null {
  const script = scriptAfter(element);
  if (script === null) return null;
  return { text: texOf(script.textContent ?? ''), nodes: textNodes(element) };
}

function readMathml(element: Element): DrawnMath | null {
  const tex = annotated(element) ?? element.getAttribute('alttext');
  if (tex === null) return null;
  const nodes = textNodes(element).filter((node) => !node.parentElement?.closest('annotation'));
  return { text: texOf(tex), nodes };
}

/** A script that stands alone (not drawn yet) is the formula; else it counts with the drawing. */
function readScript(script: Element): DrawnMath | null {
  if (!isMathScript(script)) return null;
  const drawn = MATHJAX2.test(script.previousElementSibling?.getAttribute('class') ?? '');
  return { text: drawn ? null : texOf(script.textContent ?? ''), nodes: [] };
}

function readContainer(container: Element): DrawnMath | null {
  const tex = annotated(container);
  const nodes = textNodes(container);
  if (tex !== null) return { text: texOf(tex), nodes };
  const math = container.querySelector('math');
  return math === null ? null : { text: mathmlText(math), nodes };
}

function readKatex(element: Element): DrawnMath | null {
  const tex = annotated(element);
  return tex === null ? null : { text: texOf(tex), nodes: textNodes(element) };
}

function readByClass(element: Element, classes: string): DrawnMath | null {
  if (PREVIEW.test(classes)) return { text: null, nodes: [] };
  if (MATHJAX2.test(classes)) return readMathjax2(element);
  if (KATEX.test(classes)) return readKatex(element);
  if (!TEX_MATH.test(classes) || element.firstElementChild !== null) return null;
  return { text: texOf(element.textContent ?? ''), nodes: textNodes(element) };
}

/** The formula that an element draws or holds the source of; null where it is other text. */
export function drawnMath(element: Element): DrawnMath | null {
  const name = element.localName;
  if (name === 'script') return readScript(element);
  if (name === 'math') return readMathml(element);
  if (name === 'mjx-container') return readContainer(element);
  const classes = element.getAttribute('class');
  return classes === null ? null : readByClass(element, classes);
}
