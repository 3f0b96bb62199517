import type { ErrorCode } from '../lib/papers/result';
import { type MessageKey, text } from './i18n';

const TEXTS = {
  'storage-full': 'errorStorageFull',
  'storage-closed': 'errorStorageClosed',
  'bad-message': 'errorBadMessage',
  'no-answer': 'errorNoAnswer',
  internal: 'errorInternal',
} as const satisfies Record<ErrorCode, MessageKey>;

/** What an expected failure means for the user, without its code. */
export const errorText = (code: ErrorCode): string => text(TEXTS[code]);
