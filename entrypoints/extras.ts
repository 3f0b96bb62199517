import { extrasCss } from 'virtual:page-style';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerExtras } from '../lib/page/adapter-slot';
import { makeCard } from '../lib/page/control-card';
import { createBoard, noticeText } from '../lib/page/notice';
import { skeletonOf } from '../lib/page/skeleton';
import { say } from '../lib/page/words';

export default defineUnlistedScript(() =>
  registerExtras({
    css: extrasCss,
    makeCard,
    noticeText,
    createBoard: (surface) => createBoard(surface, extrasCss),
    skeletonOf,
    labels: { copy: say('pageNoticeCopy'), retry: say('pageNoticeRetry') },
  }),
);
