import type { SiteVisit } from '../../lib/settings/site-health';
import { formatAgo } from '../dates';
import { formatCount, plural, text } from '../i18n';

/** A site as the options list it. */
export interface SiteRow {
  id: string;
  name: string;
  /** Whether a fresh install reads it without being asked. */
  enabledByDefault: boolean;
  /** Whether the user left it on. */
  isOn: boolean;
  /** Its last visits, newest first. */
  visits: readonly SiteVisit[];
}

interface SitesSectionProps {
  sites: readonly SiteRow[];
  now: Date;
  onToggle: (id: string, on: boolean) => void;
}

const OUTCOME = {
  read: 'healthRead',
  partial: 'healthPartial',
  fallback: 'healthFallback',
  unreadable: 'healthUnreadable',
} as const;

const lastVisit = ({ status, found, announced, at }: SiteVisit, now: Date): string => {
  const figure =
    announced === null
      ? plural('healthPapers', found)
      : text('bannerFoundOf', formatCount(found), formatCount(announced));
  return text(OUTCOME[status], formatAgo(at, now), figure);
};

/** How the last visits of a site went: one mark a visit, and the last one in words. */
const Health = ({ visits, now }: { visits: readonly SiteVisit[]; now: Date }) => {
  const [latest] = visits;
  if (latest === undefined) return <span class="health">{text('healthNone')}</span>;
  return (
    <span class="health">
      <span class="health-marks" aria-hidden="true">
        {[...visits].reverse().map(({ at, status }) => (
          <i key={at} class={status === 'read' ? 'mark-good' : 'mark-bad'} />
        ))}
      </span>
      {lastVisit(latest, now)}
    </span>
  );
};

const byName = (a: SiteRow, b: SiteRow): number => a.name.localeCompare(b.name);

/** The sites that are read, each with a switch and its health; then those that are scanned on demand. */
export const SitesSection = ({ sites, now, onToggle }: SitesSectionProps) => {
  const own = sites.filter(({ enabledByDefault }) => enabledByDefault).sort(byName);
  const others = sites.filter(({ enabledByDefault }) => !enabledByDefault).sort(byName);
  return (
    <section class="section" aria-labelledby="sites-title">
      <h2 id="sites-title">{text('sitesTitle')}</h2>
      <p class="section-intro">{text('sitesIntro')}</p>
      <ul class="site-list">
        {own.map(({ id, name, isOn, visits }) => (
          <li key={id} class="site-row">
            <button
              type="button"
              role="switch"
              class="switch"
              aria-checked={isOn}
              aria-label={text('siteSwitch', name)}
              onClick={() => onToggle(id, !isOn)}
            />
            <span class="site-name">{name}</span>
            <Health visits={visits} now={now} />
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h3>{text('sitesOnDemand')}</h3>
          <p class="section-intro">{text('sitesOnDemandIntro')}</p>
          <ul class="site-names">
            {others.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
