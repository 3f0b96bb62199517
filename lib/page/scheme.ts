/** Text lighter than this stands on a dark ground. */
const LIGHT_TEXT = 0.58;

/**
 * Lightness of a computed colour, from 0 (black) to 1: `rgb(34, 34, 34)`, `oklch(0.2 0.1 30)`,
 * `lab(20 0 0)`, `color(display-p3 1 1 1)`.
 */
const lightnessOf = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = (
    color.replace(/^color\(\S+|[^\d.]+/g, ' ').match(/[\d.]+/g) ?? []
  ).map(Number);
  if (color.startsWith('ok')) return red;
  if (color.startsWith('l')) return red / 100;
  const luma = red * 0.299 + green * 0.587 + blue * 0.114;
  return color.startsWith('rgb') ? luma / 255 : luma;
};

/** Whether text of this computed colour is made for a dark or a light ground. */
export const schemeOf = (textColor: string): 'light' | 'dark' =>
  lightnessOf(textColor) > LIGHT_TEXT ? 'dark' : 'light';

/**
 * Whether an element stands on a dark or a light ground. Sites have their own switches, so neither
 * the system's preference nor a declared scheme tells, and backgrounds may be pictures: the colour of
 * the text does.
 */
export const schemeAt = (element: Element): 'light' | 'dark' =>
  schemeOf(element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '');
