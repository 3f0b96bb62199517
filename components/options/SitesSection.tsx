import type { SiteVisit } from '../../lib/settings/site-health';
import { formatAgo } from '../dates';
import { formatCount, plural, text } from '../i18n';

/** A site as the options list it. */
export interface SiteRow {
  id: string;
  name: string;
  /** Whether a fresh install reads it without being asked. */
  enabledByDefault: boolean;
  /** Whether it is read where the browser lets us. */
  isOn: boolean;
  /** Whether it has addresses that may be switched on; mail stands at none of its own. */
  hasPages: boolean;
  /** Whether the browser keeps us out of some or all of its pages although it is on. */
  lacksAccess: boolean;
  /** Its last visits, newest first. */
  visits: readonly SiteVisit[];
}

interface SitesSectionProps {
  sites: readonly SiteRow[];
  now: Date;
  /** Called straight from the click: the browser then asks for access. */
  onToggle: (id: string, on: boolean) => void;
  /** Asks for the access that a site lacks; called straight from the click. */
  onAllow: (id: string) => void;
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

/** That the browser keeps us out, and the way in. */
const NoAccess = ({ name, onAllow }: { name: string; onAllow: () => void }) => (
  <span class="health no-access">
    {text('siteNoAccess')}
    <button
      type="button"
      class="button"
      aria-label={text('siteAllowNamed', name)}
      onClick={() => onAllow()}
    >
      {text('siteAllow')}
    </button>
  </span>
);

const byName = (a: SiteRow, b: SiteRow): number => a.name.localeCompare(b.name);

const SiteList = ({ sites, now, onToggle, onAllow }: SitesSectionProps) => (
  <ul class="site-list">
    {[...sites].sort(byName).map(({ id, name, isOn, lacksAccess, enabledByDefault, visits }) => (
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
        {isOn && lacksAccess ? <NoAccess name={name} onAllow={() => onAllow(id)} /> : null}
        {!lacksAccess && (isOn || enabledByDefault || visits.length > 0) ? (
          <Health visits={visits} now={now} />
        ) : null}
      </li>
    ))}
  </ul>
);

/**
 * The sites that are read by themselves and those that may be, each with a switch and its health;
 * then those that are only scanned on demand.
 */
export const SitesSection = (props: SitesSectionProps) => {
  const own = props.sites.filter(({ enabledByDefault }) => enabledByDefault);
  const others = props.sites.filter((site) => !site.enabledByDefault && site.hasPages);
  const onDemand = props.sites.filter((site) => !site.enabledByDefault && !site.hasPages);
  return (
    <section class="section" aria-labelledby="sites-title">
      <h2 id="sites-title">{text('sitesTitle')}</h2>
      <p class="section-intro">{text('sitesIntro')}</p>
      <SiteList {...props} sites={own} />
      {others.length === 0 ? null : (
        <>
          <h3>{text('sitesMore')}</h3>
          <p class="section-intro">{text('sitesMoreIntro')}</p>
          <SiteList {...props} sites={others} />
        </>
      )}
      {onDemand.length === 0 ? null : (
        <>
          <h3>{text('sitesOnDemand')}</h3>
          <p class="section-intro">{text('sitesOnDemandIntro')}</p>
          <ul class="site-names">
            {onDemand.sort(byName).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
