import { accessTo, hostsToAsk, type SiteInfo } from '../listings/site-access';
import { siteScripts } from '../listings/site-script';
import { browser } from '../platform/browser';
import { injectScripts } from '../platform/inject';
import type { Log } from '../platform/log';

/** A script of an optional site as it is registered with the browser. */
export interface SiteRegistration {
  id: string;
  matches: string[];
  js: string[];
  runAt: 'document_end';
  persistAcrossSessions: true;
}

/** As much of a registration as the browser tells of one that it has. */
export interface KnownRegistration {
  id: string;
  matches?: string[] | undefined;
  js?: string[] | undefined;
  runAt?: string | undefined;
  persistAcrossSessions?: boolean | undefined;
}

/** What is to be done so that the registrations are those that are wanted. */
export interface RegistrationPlan {
  remove: string[];
  update: SiteRegistration[];
  add: SiteRegistration[];
}

/** Ours are told from others by how their ids begin. */
const PREFIX = 'site-';

/**
 * The registrations that there should be: one for each site that is off by default and that the user
 * gave access to. Sites on by default stand in the manifest.
 * @param origins as `permissions.getAll()` gives them
 */
export const wantedRegistrations = (
  sites: readonly SiteInfo[],
  origins: readonly string[],
): SiteRegistration[] =>
  sites
    .filter((site) => !site.enabledByDefault)
    .filter((site) => accessTo(hostsToAsk(site, sites), origins) !== 'none')
    .map(({ id, matches }) => ({
      id: `${PREFIX}${id}`,
      matches,
      js: siteScripts(id),
      runAt: 'document_end',
      persistAcrossSessions: true,
    }));

/** A list of paths or patterns in a form that two can be compared by; Firefox tells paths as addresses. */
const comparable = (list: readonly string[] = []): string =>
  list.map((entry) => entry.replace(/^moz-extension:\/\/[^/]+/, '').replace(/^\//, '')).join(' ');

const isSame = (known: KnownRegistration, wanted: SiteRegistration): boolean =>
  comparable([...(known.matches ?? [])].sort()) === comparable([...wanted.matches].sort()) &&
  comparable(known.js) === comparable(wanted.js) &&
  known.runAt === wanted.runAt &&
  known.persistAcrossSessions === wanted.persistAcrossSessions;

/** How the registrations that the browser has become those that are wanted; nothing to do where they are. */
export const planRegistrations = (
  known: readonly KnownRegistration[],
  wanted: readonly SiteRegistration[],
): RegistrationPlan => {
  const ours = new Map(known.filter(({ id }) => id.startsWith(PREFIX)).map((one) => [one.id, one]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  return {
    remove: [...ours.keys()].filter((id) => !wantedIds.has(id)),
    update: wanted.filter((one) => {
      const before = ours.get(one.id);
      return before !== undefined && !isSame(before, one);
    }),
    add: wanted.filter(({ id }) => !ours.has(id)),
  };
};

/**
 * Makes the registrations what they should be; gives those that are new. What the browser says is the
 * only memory, so that a worker that was stopped in the middle goes on with the next event.
 */
const syncRegistrations = async (sites: readonly SiteInfo[]): Promise<SiteRegistration[]> => {
  const [{ origins = [] }, known] = await Promise.all([
    browser.permissions.getAll(),
    browser.scripting.getRegisteredContentScripts(),
  ]);
  const { remove, update, add } = planRegistrations(known, wantedRegistrations(sites, origins));
  if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove });
  if (update.length > 0) await browser.scripting.updateContentScripts(update);
  if (add.length > 0) await browser.scripting.registerContentScripts(add);
  return add;
};

/** Starts a site in tabs that are open already: browsers only run new registrations in pages that come. */
const startInOpenTabs = async ({ matches, js }: SiteRegistration): Promise<void> => {
  for (const { id } of await browser.tabs.query({ url: matches }))
    if (id !== undefined)
      await injectScripts(
        id,
        js.map((file) => `/${file}`),
      );
};

/** Keeps the scripts of optional sites registered as the user gives and takes access. */
export interface SiteScripts {
  /** To be called when the extension or the browser starts, and when access was taken back. */
  sync(): Promise<void>;
  /** To be called when access was given: also reads the pages of these sites that are open. */
  syncAndStart(): Promise<void>;
}

/** Keeps registrations in step with access; calls at the same time follow one another. */
export const createSiteScripts = (sites: readonly SiteInfo[], log: Log): SiteScripts => {
  let last: Promise<SiteRegistration[]> = Promise.resolve([]);
  const run = (): Promise<SiteRegistration[]> => {
    last = last.then(() =>
      syncRegistrations(sites).catch((error: unknown) => {
        log('site-scripts', 'internal', error);
        return [];
      }),
    );
    return last;
  };
  return {
    async sync() {
      await run();
    },
    async syncAndStart() {
      for (const added of await run())
        await startInOpenTabs(added).catch((error: unknown) =>
          log('site-scripts', 'open-tabs', error),
        );
    },
  };
};
