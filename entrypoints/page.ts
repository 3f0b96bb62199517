import { style } from 'virtual:page-style';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/page/start-page';

export default defineUnlistedScript(() => startPage({ doc: document, style }));
