import { h } from 'preact';

/** Drawing of a lucide icon: `import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs'`. */
export type IconNode = [tag: string, attributes: Record<string, string | number | undefined>][];

interface IconProps {
  node: IconNode;
  /** Side in CSS pixels. */
  size?: number;
  /** Fills the shape, for a state that is on. */
  filled?: boolean;
}

/** A decorative icon; the control around it carries the name. */
export const Icon = ({ node, size = 16, filled = false }: IconProps) => (
  <svg
    class="icon"
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill={filled ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    {node.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
