import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { article } from '../lib/listings/article/detector';
import { generic } from '../lib/listings/generic/detector';
import { plainText } from '../lib/listings/plain-text-page';
import { registerDetectors } from '../lib/page/adapter-slot';

export default defineUnlistedScript(() => registerDetectors(generic, plainText, article));
