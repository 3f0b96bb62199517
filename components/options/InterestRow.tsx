import { Pencil, Tag, User, Volume2, VolumeX, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { Interest } from '../../lib/interests/interest';
import { formatInterest } from '../../lib/interests/parse-interest';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { text } from '../i18n';
import { InterestField } from './InterestField';

interface InterestRowProps {
  interest: Interest;
  /** Takes the new text; answers with what is wrong with it, or null once it is kept. */
  onEdit: (typed: string) => Promise<string | null>;
  onMute: (muted: boolean) => void;
  onRemove: () => void;
}

/** The form in which an interest is changed; keeps what was typed until it is kept for good. */
const Editing = ({
  interest,
  onEdit,
  onClose,
}: Pick<InterestRowProps, 'interest' | 'onEdit'> & { onClose: () => void }) => {
  const [typed, setTyped] = useState(formatInterest(interest));
  const [error, setError] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const fault = await onEdit(typed);
    setError(fault);
    if (fault === null) onClose();
  };
  return (
    <InterestField
      label={text('interestEditLabel')}
      value={typed}
      error={error}
      action={text('interestKeep')}
      onInput={(value) => {
        setTyped(value);
        setError(null);
      }}
      onSubmit={() => void submit()}
      onCancel={onClose}
      autoFocus
    />
  );
};

/** One interest of the list: what it is, and what can be done with it. */
export const InterestRow = (props: InterestRowProps) => {
  const { interest } = props;
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <li class="interest-row">
        <Editing interest={interest} onEdit={props.onEdit} onClose={() => setEditing(false)} />
      </li>
    );
  const { kind, phrase, muted } = interest;
  return (
    <li class={muted ? 'interest-row interest-row-muted' : 'interest-row'}>
      <Icon node={kind === 'author' ? User : Tag} />
      <span class="interest-phrase" dir="auto">
        {phrase}
      </span>
      <span class="interest-kind">
        {kind === 'author' ? text('interestKindAuthor') : null}
        {muted ? text('interestMuted') : null}
      </span>
      <IconButton
        icon={muted ? VolumeX : Volume2}
        label={text('interestMuteNamed', phrase)}
        pressed={muted}
        onClick={() => props.onMute(!muted)}
      />
      <IconButton
        icon={Pencil}
        label={text('interestEditNamed', phrase)}
        onClick={() => setEditing(true)}
      />
      <IconButton icon={X} label={text('interestRemoveNamed', phrase)} onClick={props.onRemove} />
    </li>
  );
};
