import { useId } from 'preact/hooks';
import type { TypedInterest } from '../../lib/interests/parse-interest';
import { parseInterest } from '../../lib/interests/parse-interest';
import { text } from '../i18n';

interface InterestFieldProps {
  label: string;
  value: string;
  /** What is wrong with what was typed, or why it could not be kept; null if nothing. */
  error: string | null;
  /** Name of the button that takes what was typed. */
  action: string;
  onInput: (value: string) => void;
  onSubmit: () => void;
  /** Gives up; leave out where there is nothing to go back to. */
  onCancel?: () => void;
  autoFocus?: boolean;
}

/** How an interest is understood, in words. */
export const describeInterest = ({ kind, phrase, muted }: TypedInterest): string => {
  if (kind === 'author')
    return text(muted ? 'interestMutesAuthor' : 'interestFollowsAuthor', phrase);
  return text(muted ? 'interestMutesTopic' : 'interestFollowsTopic', phrase);
};

/** A field for one interest; says while typing how it is understood. */
export const InterestField = (props: InterestFieldProps) => {
  const { value, error } = props;
  const fieldId = useId();
  const noteId = useId();
  const understood = parseInterest(value);
  return (
    <form
      class="interest-field"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <label for={fieldId}>{props.label}</label>
      <div class="interest-field-row">
        <input
          id={fieldId}
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={value}
          aria-invalid={error !== null}
          aria-describedby={noteId}
          ref={(input) => {
            if (props.autoFocus && input && document.activeElement === document.body) input.focus();
          }}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') props.onCancel?.();
          }}
        />
        <button type="submit" class="button button-primary">
          {props.action}
        </button>
        {props.onCancel === undefined ? null : (
          <button type="button" class="button" onClick={props.onCancel}>
            {text('cancel')}
          </button>
        )}
      </div>
      <p id={noteId} class={error === null ? 'field-note' : 'field-note field-error'} role="status">
        {error ?? (understood === null ? text('interestForms') : describeInterest(understood))}
      </p>
    </form>
  );
};
