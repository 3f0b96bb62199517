import type { ComponentChildren } from 'preact';
import { Icon, type IconNode } from './Icon';

interface StateCardProps {
  icon: IconNode;
  title: string;
  /** One or two sentences: what this means, what to do. */
  body?: string;
  /** Buttons and links. */
  children?: ComponentChildren;
  /** Whether something went wrong; then it is announced. */
  failed?: boolean;
}

/** What stands in a place that has nothing to list: empty, not yet, or failed. */
export const StateCard = ({ icon, title, body, children, failed = false }: StateCardProps) => (
  <div
    class={failed ? 'state-card state-card-failed' : 'state-card'}
    role={failed ? 'alert' : undefined}
  >
    <span class="state-card-icon">
      <Icon node={icon} size={28} />
    </span>
    <h2 class="state-card-title">{title}</h2>
    {body === undefined ? null : <p class="state-card-body">{body}</p>}
    {children === undefined ? null : <div class="state-card-actions">{children}</div>}
  </div>
);
