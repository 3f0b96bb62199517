import { useEffect, useRef } from 'preact/hooks';
import { plural } from './i18n';

interface ShowMoreProps {
  /** How many rows are not shown yet. */
  left: number;
  onMore: () => void;
}

/** The end of a list that is drawn in parts: draws more when it comes into view, or on a click. */
export const ShowMore = ({ left, onMore }: ShowMoreProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    if (button.current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      class="button button-quiet show-more"
      onClick={() => onMore()}
    >
      {plural('showMore', left)}
    </button>
  );
};
