import { element } from './dom';
import type { NoticePlace, PageExtras, ShownNotice } from './page-extras';
import { say } from './words';

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

/** Fills a host with a notice and its buttons, the last of which dismisses it. */
export const fillNotice = (
  { doc, host, root }: NoticePlace,
  { text, actions }: ShownNotice,
  onDismiss: () => void,
): void => {
  host.className = 'notice';
  const dismiss = { label: say('pageNoticeDismiss'), run: onDismiss };
  const buttons = [...actions, dismiss].map(({ label, run }) => {
    const button = element(doc, 'button', { class: 'action', type: 'button' }, label);
    button.addEventListener('click', run);
    return button;
  });
  root.append(
    element(
      doc,
      'div',
      { class: 'card', role: 'status' },
      element(doc, 'strong', {}, say('extensionName')),
      element(doc, 'p', {}, text),
      element(doc, 'div', { class: 'actions' }, ...buttons),
    ),
  );
};
