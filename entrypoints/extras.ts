import { extrasCss } from 'virtual:page-style';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerExtras } from '../lib/page/adapter-slot';
import { makeCard } from '../lib/page/control-card';
import { fillNotice, noticeText } from '../lib/page/notice';
import { skeletonOf } from '../lib/page/skeleton';
import { say } from '../lib/page/words';

export default defineUnlistedScript(() =>
  registerExtras({
    css: extrasCss,
    makeCard,
    noticeText,
    fillNotice,
    skeletonOf,
    labels: { copy: say('pageNoticeCopy'), retry: say('pageNoticeRetry') },
  }),
);
