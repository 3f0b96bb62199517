import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../IconButton';
import { type MessageKey, text } from '../i18n';

const KEYS: [keys: string[], does: MessageKey][] = [
  [['j', '↓'], 'keyNext'],
  [['k', '↑'], 'keyPrevious'],
  [['Enter'], 'keyOpen'],
  [['s'], 'keySave'],
  [['e'], 'keyAbstract'],
  [['r'], 'keyReveal'],
  [['d'], 'keyDone'],
  [['x', 'Del'], 'keyRemove'],
  [['u'], 'keyUndo'],
  [['1', '2'], 'keyTabs'],
  [['/'], 'keyFilter'],
  [['?'], 'keyHelp'],
];

/** The keys of the popup; a modal dialog that Escape closes. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-title" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="keys-title">{text('keysTitle')}</h2>
        <IconButton icon={X} label={text('dismiss')} onClick={() => dialog.current?.close()} />
      </div>
      <dl class="keys">
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
};
