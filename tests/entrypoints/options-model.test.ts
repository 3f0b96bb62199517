import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../assets/public/_locales/en/messages.json';
import { setMessageSource } from '../../components/i18n';
import { OptionsModel } from '../../entrypoints/options/model';
import type { SiteInfo } from '../../lib/listings/site-access';
import type { Access, AccessAnswer } from '../../lib/platform/access';
import { setSiteOff } from '../../lib/settings/page-options';

setMessageSource((key, substitutions) =>
  messages[key].message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
);

const site = (id: string, enabledByDefault: boolean, ...matches: string[]): SiteInfo => ({
  id,
  name: id.toUpperCase(),
  matches,
  enabledByDefault,
});

const SITES = [
  site('arxiv', true, '*://*.arxiv.org/list/*'),
  site('jmlr', false, 'https://www.jmlr.org/papers/*', 'https://jmlr.org/papers/*'),
  site('email', false),
];
const ARXIV = '*://*.arxiv.org/*';
const JMLR = ['https://jmlr.org/*', 'https://www.jmlr.org/*'];

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** A browser whose user gives the answers, and who may allow more in its settings. */
const setup = async (start: string[] | null, answers: AccessAnswer[] = []) => {
  let origins = start;
  let tell = (): void => {};
  const request = vi.fn<Access['request']>(async (hosts) => {
    const answer = answers.shift() ?? 'granted';
    if (answer === 'granted') origins = [...(origins ?? []), ...hosts];
    return answer;
  });
  const model = new OptionsModel(SITES, {
    origins: async () => origins,
    request,
    remove: async (hosts) => {
      origins = origins?.filter((origin) => !hosts.includes(origin)) ?? null;
    },
    watch: (callback) => {
      tell = callback;
    },
  });
  await model.load();
  model.watch(new AbortController().signal);
  return {
    model,
    request,
    setOrigins: (next: string[]) => {
      origins = next;
      tell();
    },
    site: (id: string) => {
      const { value } = model.state;
      return value.kind === 'ready' ? value.sites.find((row) => row.id === id) : undefined;
    },
  };
};

test('a fresh install reads the sites on by default and offers the others', async () => {
  const { site: row } = await setup([ARXIV]);
  expect(row('arxiv')).toMatchObject({ isOn: true, lacksAccess: false });
  expect(row('jmlr')).toMatchObject({ isOn: false, lacksAccess: false, hasPages: true });
  expect(row('email')).toMatchObject({ hasPages: false });
});

test('switching on asks for the hosts before anything else happens, and shows what was given', async () => {
  const { model, request, site: row } = await setup([ARXIV]);
  const switched = model.toggleSite('jmlr', true);
  // No await between: browsers only ask within the click.
  expect(request).toHaveBeenCalledExactlyOnceWith(JMLR);
  await switched;
  expect(row('jmlr')).toMatchObject({ isOn: true, lacksAccess: false });
  expect(model.toast.value?.message).toBe('JMLR is on.');
});

test.each<[AccessAnswer, RegExp]>([
  ['refused', /access to JMLR was not allowed/],
  ['failed', /did not ask for access to JMLR/],
])('an answer that is %s leaves the switch off and says so', async (answer, told) => {
  const { model, site: row } = await setup([ARXIV], [answer]);
  await model.toggleSite('jmlr', true);
  expect(row('jmlr')?.isOn).toBe(false);
  expect(model.toast.value?.message).toMatch(told);
});

test('switching off gives the access back', async () => {
  const { model, site: row } = await setup([ARXIV, ...JMLR]);
  expect(row('jmlr')?.isOn).toBe(true);
  await model.toggleSite('jmlr', false);
  expect(row('jmlr')?.isOn).toBe(false);
  expect(model.toast.value?.message).toMatch(/^JMLR is off/);
});

test('access to every page cannot be given back for one site: the site is off all the same', async () => {
  const { model, site: row } = await setup(['<all_urls>']);
  await model.toggleSite('jmlr', false);
  await vi.waitFor(() => expect(row('jmlr')?.isOn).toBe(false));
  await model.toggleSite('jmlr', true);
  await vi.waitFor(() => expect(row('jmlr')?.isOn).toBe(true));
});

test('a site that was turned off from its page is on again by its switch', async () => {
  await setSiteOff('jmlr', true);
  const { model, site: row } = await setup([ARXIV, ...JMLR]);
  expect(row('jmlr')?.isOn).toBe(false);
  await model.toggleSite('jmlr', true);
  await vi.waitFor(() => expect(row('jmlr')?.isOn).toBe(true));
});

test('what the user changes in the settings of the browser shows at once', async () => {
  const { setOrigins, site: row } = await setup([ARXIV, ...JMLR]);
  setOrigins([]);
  await vi.waitFor(() => expect(row('jmlr')?.isOn).toBe(false));
  expect(row('arxiv')).toMatchObject({ isOn: true, lacksAccess: true });
  setOrigins([ARXIV, 'https://jmlr.org/*']);
  await vi.waitFor(() => expect(row('jmlr')).toMatchObject({ isOn: true, lacksAccess: true }));
  expect(row('arxiv')?.lacksAccess).toBe(false);
});

test('access that is lacking is asked for', async () => {
  const { model, request, site: row } = await setup([]);
  await model.allowSite('arxiv');
  expect(request).toHaveBeenCalledExactlyOnceWith([ARXIV]);
  expect(row('arxiv')?.lacksAccess).toBe(false);
});

test('a browser that does not tell leaves sites on by default as they are', async () => {
  const { site: row } = await setup(null);
  expect(row('arxiv')).toMatchObject({ isOn: true, lacksAccess: false });
  expect(row('jmlr')?.isOn).toBe(false);
});
