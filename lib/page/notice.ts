import type { ListingSummary } from '../messaging/protocol';
import type { ErrorCode } from '../papers/result';
import { element } from './dom';
import type { Surface } from './surface';
import { say } from './words';

/** Name of the element that holds a notice. */
export const NOTICE_TAG = 'skimlight-notice';

/** A button of a notice. */
export interface NoticeAction {
  label: string;
  run(): void;
}

/** What there is to say about a reading; null if all went well. */
export const noticeText = (
  { status, found, announced, capped }: ListingSummary,
  fault: ErrorCode | null,
): string | null => {
  if (fault) return say('pageNoticeLibrary', fault);
  const counts = announced === null ? [String(found)] : [String(found), String(announced)];
  if (status === 'fallback')
    return say(announced === null ? 'pageNoticeFallback' : 'pageNoticeFallbackOf', ...counts);
  if (status === 'partial') return say('pageNoticePartial', ...counts);
  if (status === 'unreadable') return say('pageNoticeUnreadable');
  return capped ? say('pageNoticeCapped', String(found)) : null;
};

/** One small notice in a corner of the page. What was dismissed does not come back in this visit. */
export class Notice {
  private host: HTMLElement | null = null;
  private shown: string | null = null;
  private readonly dismissed = new Set<string>();

  constructor(
    private readonly surface: () => Surface,
    private readonly signal: AbortSignal,
  ) {}

  /** Shows a text with buttons beside "Dismiss", or nothing. */
  show(text: string | null, actions: NoticeAction[] = []): void {
    if (text === this.shown || this.signal.aborted) return;
    this.clear();
    if (text === null || this.dismissed.has(text)) return;
    this.shown = text;
    const surface = this.surface();
    const { doc } = surface;
    const { host, root } = surface.createHost(NOTICE_TAG);
    host.className = 'notice';
    const button = ({ label, run }: NoticeAction) => {
      const made = element(doc, 'button', { class: 'chip quiet plain', type: 'button' }, label);
      made.addEventListener('click', run, { signal: this.signal });
      return made;
    };
    const dismiss = {
      label: say('pageNoticeDismiss'),
      run: () => {
        this.dismissed.add(text);
        this.clear();
      },
    };
    root.append(
      element(
        doc,
        'div',
        { class: 'card', role: 'status' },
        element(doc, 'strong', {}, say('extensionName')),
        element(doc, 'p', {}, text),
        element(doc, 'div', { class: 'actions' }, ...[...actions, dismiss].map(button)),
      ),
    );
    doc.documentElement.append(host);
    this.host = host;
  }

  /** Takes the notice away. */
  clear(): void {
    this.host?.remove();
    this.host = null;
    this.shown = null;
  }
}
