import { element } from './dom';
import type { NoticeBoard, NoticeSurface, PageExtras, ShownNotice } from './page-extras';
import { say } from './words';

/** Name of the element that holds a notice. */
const NOTICE_TAG = 'skimlight-notice';

/** What there is to say about a reading; null if all went well. */
export const noticeText: PageExtras['noticeText'] = (
  { status, found, announced, capped },
  fault,
) => {
  if (fault) return say('pageNoticeLibrary', fault);
  const counts = announced === null ? [String(found)] : [String(found), String(announced)];
  if (status === 'fallback')
    return say(announced === null ? 'pageNoticeFallback' : 'pageNoticeFallbackOf', ...counts);
  if (status === 'partial') return say('pageNoticePartial', ...counts);
  if (status === 'unreadable') return say('pageNoticeUnreadable');
  return capped ? say('pageNoticeCapped', String(found)) : null;
};

const cardOf = (doc: Document, { text, actions }: ShownNotice): HTMLElement => {
  const buttons = actions.map(({ label, run }) => {
    const button = element(doc, 'button', { class: 'action', type: 'button' }, label);
    button.addEventListener('click', run);
    return button;
  });
  return element(
    doc,
    'div',
    { class: 'card', role: 'status' },
    element(doc, 'strong', {}, say('extensionName')),
    element(doc, 'p', {}, text),
    element(doc, 'div', { class: 'actions' }, ...buttons),
  );
};

/** The notice in a corner of the page; `css` are the looks of the extras. */
export const createBoard = ({ doc, createHost }: NoticeSurface, css: string): NoticeBoard => {
  const dismissed = new Set<string>();
  let shown: { host: HTMLElement; text: string } | null = null;

  const clear = (): void => {
    shown?.host.remove();
    shown = null;
  };
  return {
    clear,
    show({ text, actions }) {
      if (text === shown?.text) return;
      clear();
      if (dismissed.has(text)) return;
      const dismiss = {
        label: say('pageNoticeDismiss'),
        run: () => {
          dismissed.add(text);
          clear();
        },
      };
      const { host, root } = createHost(NOTICE_TAG, css);
      host.className = 'notice';
      root.append(cardOf(doc, { text, actions: [...actions, dismiss] }));
      doc.documentElement.append(host);
      shown = { host, text };
    },
  };
};
