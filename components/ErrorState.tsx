import { TriangleAlert } from 'lucide';
import { type ErrorCode, isRetryable } from '../lib/papers/result';
import { errorText } from './error-text';
import { text } from './i18n';
import { StateCard } from './StateCard';

interface ErrorStateProps {
  code: ErrorCode;
  onRetry: () => void;
}

/** A failure in the place of a list: what happened, the code to quote, and another try. */
export const ErrorState = ({ code, onRetry }: ErrorStateProps) => (
  <StateCard icon={TriangleAlert} title={errorText(code)} body={text('errorCode', code)} failed>
    {isRetryable(code) ? (
      <button type="button" class="button" onClick={() => onRetry()}>
        {text('retry')}
      </button>
    ) : null}
  </StateCard>
);
