import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatCount, text } from '../i18n';

/** Tabs of the popup in their order. */
export const TABS = ['page', 'queue'] as const;

/** A tab of the popup. */
export type TabName = (typeof TABS)[number];

const LABELS = { page: 'tabPage', queue: 'tabQueue' } as const;

interface TabsProps {
  selected: TabName;
  /** Figure beside each name; null where it is not known yet. */
  counts: Record<TabName, number | null>;
  onSelect: (tab: TabName) => void;
}

/** The two tabs; arrows move between them as WAI-ARIA asks. */
export const Tabs = ({ selected, counts, onSelect }: TabsProps) => {
  const list = useRef<HTMLDivElement>(null);
  const select = (tab: TabName) => {
    onSelect(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text('tabsLabel')} ref={list}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === selected}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            event.preventDefault();
            select(tab === 'page' ? 'queue' : 'page');
          }}
        >
          {text(LABELS[tab])}
          {counts[tab] === null ? null : <span class="count">{formatCount(counts[tab])}</span>}
        </button>
      ))}
    </div>
  );
};

interface TabPanelProps {
  tab: TabName;
  selected: TabName;
  children: ComponentChildren;
}

/** Content of a tab; drawn only while it is selected. */
export const TabPanel = ({ tab, selected, children }: TabPanelProps) => (
  <div
    role="tabpanel"
    class="panel"
    id={`panel-${tab}`}
    aria-labelledby={`tab-${tab}`}
    hidden={tab !== selected}
  >
    {tab === selected ? children : null}
  </div>
);
