const SVG = 'http://www.w3.org/2000/svg';

/** Drawing of a lucide icon. */
type IconNode = [tag: string, attributes: Record<string, string | number | undefined>][];

/** An element with attributes and children; texts are set as text, never parsed. */
export const element = (
  doc: Document,
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement => {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** A decorative icon; the button around it carries the name. */
export const icon = (doc: Document, node: IconNode): SVGElement => {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of node) {
    const part = doc.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
    svg.append(part);
  }
  return svg;
};
