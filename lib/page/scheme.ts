/** Red, green, blue and alpha of a computed colour; null where it is written in another way. */
const channels = (color: string): [number, number, number, number] | null => {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number.parseFloat);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue, alpha];
};

/** Whether a computed background hides what is behind it, and if so whether it is dark. */
export const groundOf = (color: string): 'light' | 'dark' | null => {
  const rgba = channels(color);
  if (!rgba || rgba[3] < 0.5) return null;
  // Luma of Rec. 601: near enough to tell dark from light.
  return rgba[0] * 0.299 + rgba[1] * 0.587 + rgba[2] * 0.114 < 128 ? 'dark' : 'light';
};

/**
 * Whether an element stands on a dark or a light ground. Sites have their own switches, so neither
 * the system's preference nor a declared scheme tells: the first opaque background behind it does.
 */
export const schemeAt = (element: Element): 'light' | 'dark' => {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const ground = groundOf(view.getComputedStyle(at).backgroundColor);
    if (ground) return ground;
  }
  // Nothing opaque: the browser's canvas, which is dark where the page allows it and the user asked.
  const declared = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const prefersDark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return /dark/.test(declared) && (prefersDark || !/light/.test(declared)) ? 'dark' : 'light';
};
