import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { article } from '../lib/listings/article/detector';
import { generic } from '../lib/listings/generic/detector';
import { plainText } from '../lib/listings/plain-text-page';
import { registerDetector } from '../lib/page/adapter-slot';
import { firstDetector } from '../lib/page/first-detector';

export default defineUnlistedScript(() =>
  registerDetector(firstDetector(generic, plainText, article)),
);
