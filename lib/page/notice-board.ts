import type { PageExtras, ShownNotice } from './page-extras';
import type { Surface } from './surface';

/** Name of the element that holds a notice. */
const NOTICE_TAG = 'skimlight-notice';

/** The one small notice of a page. What was dismissed does not come back in the same visit. */
export class NoticeBoard {
  #host: HTMLElement | null = null;
  #shown: string | null = null;
  readonly #dismissed = new Set<string>();

  readonly #getSurface: () => Surface;

  constructor(getSurface: () => Surface) {
    this.#getSurface = getSurface;
  }

  /** Shows a notice in place of the one before. */
  show(notice: ShownNotice, extras: PageExtras): void {
    const { text } = notice;
    if (text === this.#shown) return;
    this.clear();
    if (this.#dismissed.has(text)) return;
    const surface = this.#getSurface();
    const { doc } = surface;
    const { host, root } = surface.createHost(NOTICE_TAG, extras.css);
    extras.fillNotice({ doc, host, root }, notice, () => {
      this.#dismissed.add(text);
      this.clear();
    });
    doc.documentElement.append(host);
    this.#host = host;
    this.#shown = text;
  }

  /** Takes the notice away. */
  clear(): void {
    this.#host?.remove();
    this.#host = null;
    this.#shown = null;
  }
}
