import { Power } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '../IconButton';
import { text } from '../i18n';

interface OffSwitchProps {
  /** Name of the site; null where only the page can be turned off. */
  siteName: string | null;
  onOff: (scope: 'page' | 'site') => void;
}

/** Turns Skimlight off in two clicks: the button, then for what. */
export const OffSwitch = ({ siteName, onOff }: OffSwitchProps) => {
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event.target instanceof Node && place.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [open]);
  const choose = (scope: 'page' | 'site') => () => {
    setOpen(false);
    onOff(scope);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside opened.
    <div
      class="off-switch"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        place.current?.querySelector('button')?.focus();
      }}
    >
      <IconButton
        icon={Power}
        label={text('offMenu')}
        expanded={open}
        controls={menuId}
        onClick={() => setOpen(!open)}
      />
      <div id={menuId} class="menu" hidden={!open}>
        <button type="button" onClick={choose('page')}>
          {text('turnOffPage')}
        </button>
        {siteName === null ? null : (
          <button type="button" onClick={choose('site')}>
            {text('turnOffSite', siteName)}
          </button>
        )}
      </div>
    </div>
  );
};
