import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { generic } from '../lib/listings/generic/detector';
import { registerDetectors } from '../lib/page/adapter-slot';

export default defineUnlistedScript(() => registerDetectors(generic));
