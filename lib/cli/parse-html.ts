import { Window } from 'happy-dom';
import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';

type Parsed = DefaultTreeAdapterMap['node'];
type ParsedParent = DefaultTreeAdapterMap['parentNode'];

const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * Parses a page as a browser does, into a document without a window: nothing in it runs or loads.
 * parse5 reads the markup, since happy-dom's own parser does not follow the standard where elements
 * are left open or wrongly nested, as saved pages like to do.
 */
export function parseHtml(html: string): Document {
  const window = new Window();
  const doc = new window.DOMParser().parseFromString('<!doctype html>', 'text/html');
  // happy-dom types its own DOM; at run time it is one.
  const target = doc as unknown as Document;
  while (target.firstChild) target.removeChild(target.firstChild);
  copyChildren(parse(html), target, target);
  return target;
}

/** Copies depth first with a list of open parents: saved pages may nest deeper than the stack. */
function copyChildren(root: ParsedParent, into: Node, doc: Document): void {
  const open: { from: ParsedParent; to: Node; next: number }[] = [
    { from: root, to: into, next: 0 },
  ];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.from.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      continue;
    }
    const made = copyNode(child, doc);
    if (made === null) continue;
    top.to.appendChild(made);
    if (tree.isElementNode(child)) {
      const isTemplate = child.tagName === 'template' && 'content' in child;
      open.push({
        from: isTemplate ? tree.getTemplateContent(child as never) : child,
        to: made,
        next: 0,
      });
    }
  }
}

function copyNode(node: Parsed, doc: Document): Node | null {
  if (tree.isTextNode(node)) return doc.createTextNode(node.value);
  if (tree.isCommentNode(node)) return doc.createComment(node.data);
  if (!tree.isElementNode(node)) return null;
  const { namespaceURI } = node;
  const isForeign = namespaceURI === SVG || namespaceURI === MATHML;
  const element = isForeign
    ? doc.createElementNS(namespaceURI, node.tagName)
    : doc.createElement(node.tagName);
  for (const { name, value, prefix } of node.attrs) {
    const written = prefix ? `${prefix}:${name}` : name;
    // Attributes of broken tags (`<a "="">`) cannot be set by hand; no adapter reads them.
    if (/^[^\s"'<>/=]+$/.test(written)) element.setAttribute(written, value);
  }
  return element;
}
