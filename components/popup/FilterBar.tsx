import { Search } from 'lucide';
import type { RefObject } from 'preact';
import { Icon } from '../Icon';
import { formatCount, text } from '../i18n';
import type { EntryFilters } from '../rank';

interface FilterBarProps {
  filters: EntryFilters;
  counts: Record<'matches' | 'claims' | 'unseen', number>;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange: (filters: EntryFilters) => void;
  /** Down or Enter in the field: on to the list. */
  onLeave: () => void;
}

const TOGGLES = [
  { name: 'matches', label: 'filterMatches' },
  { name: 'claims', label: 'filterClaims' },
  { name: 'unseen', label: 'filterUnseen' },
] as const;

interface FilterFieldProps {
  value: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange: (value: string) => void;
  onLeave: () => void;
}

/** The field that narrows a list by words of title and authors. */
export const FilterField = ({ value, inputRef, onChange, onLeave }: FilterFieldProps) => (
  <div class="filter-field">
    <Icon node={Search} size={14} />
    <input
      ref={inputRef}
      type="search"
      value={value}
      aria-label={text('filterLabel')}
      placeholder={text('filterPlaceholder')}
      onInput={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          // The browser would close the popup.
          event.preventDefault();
          onChange('');
        } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  </div>
);

/** Filters of the page's papers; what is on must all hold. */
export const FilterBar = ({ filters, counts, inputRef, onChange, onLeave }: FilterBarProps) => (
  <fieldset class="filter-bar">
    <legend class="visually-hidden">{text('filterGroup')}</legend>
    <FilterField
      value={filters.query}
      inputRef={inputRef}
      onChange={(query) => onChange({ ...filters, query })}
      onLeave={onLeave}
    />
    {TOGGLES.map(({ name, label }) => (
      <button
        key={name}
        type="button"
        class="toggle"
        aria-pressed={filters[name]}
        onClick={() => onChange({ ...filters, [name]: !filters[name] })}
      >
        {text(label)} <span class="count">{formatCount(counts[name])}</span>
      </button>
    ))}
  </fieldset>
);
