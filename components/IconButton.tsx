import { Icon, type IconNode } from './Icon';

interface IconButtonProps {
  icon: IconNode;
  /** What the button does; its name and its tooltip. */
  label: string;
  onClick: () => void;
  /** State of a button that toggles something; leave out for one that acts. */
  pressed?: boolean;
  /** Whether what the button opens is open, and the id of that. */
  expanded?: boolean;
  controls?: string;
  /** Whether Tab stops here; rows that are not the current one are skipped. */
  tabIndex?: number;
}

/** A button that shows an icon and says what it does. */
export const IconButton = (props: IconButtonProps) => (
  <button
    type="button"
    class="icon-button"
    aria-label={props.label}
    title={props.label}
    aria-pressed={props.pressed}
    aria-expanded={props.expanded}
    aria-controls={props.controls}
    tabIndex={props.tabIndex}
    onClick={() => props.onClick()}
  >
    <Icon node={props.icon} filled={props.pressed === true} />
  </button>
);
