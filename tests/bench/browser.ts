import type { Page } from 'playwright-core';
import { ChromiumSession } from '../e2e/harness/chromium-session';
import { finishedReport, setInterests } from '../e2e/harness/listing';
import { type SamplePaper, samplePapers } from '../e2e/harness/sample-pages';
import { type MainThreadWork, startTrace, workAfter } from './main-thread';
import { benchList, longPapers } from './pages';

/** Odd, so that the median is a measurement. */
const ROUNDS = 9;

/** Long enough for a list of 1,500 rows to be marked and painted. */
const SETTLE_MS = { small: 1200, large: 4000 };

const LIST = 'https://arxiv.org/list/cs.LG/new';
const INTERESTS = [
  'KV cache',
  'speculative decoding',
  'scheduling',
  '-survey',
  'author:Ada Writer',
];

/** One line of the table. */
export interface Measurement {
  name: string;
  value: string;
  budget: string;
  isWithin: boolean;
}

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const line = (name: string, valueMs: number, budgetMs: number): Measurement => ({
  name,
  value: ms(valueMs),
  budget: `≤ ${budgetMs} ms`,
  isWithin: valueMs <= budgetMs,
});

/** One visit: what the page's main thread did from "document ready" on. */
async function traced(
  session: ChromiumSession,
  papers: readonly SamplePaper[],
  settleMs: number,
): Promise<MainThreadWork> {
  session.serve(LIST, benchList(papers));
  const browser = session.context.browser();
  if (!browser) throw new Error('The browser cannot be reached.');
  const devtools = await browser.newBrowserCDPSession();
  const page = await session.context.newPage();
  const stop = await startTrace(devtools);
  await page.goto(LIST);
  await page.waitForTimeout(settleMs);
  const events = await stop();
  await devtools.detach();
  await page.close();
  return workAfter(events, 'document-ready');
}

/** How long after "document ready" all rows, and those of the first screen, have their control. */
async function marked(
  session: ChromiumSession,
  papers: readonly SamplePaper[],
): Promise<{ firstScreenMs: number; allMs: number }> {
  session.serve(LIST, benchList(papers));
  const page = await session.context.newPage();
  await page.addInitScript((count) => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    const look = () => {
      const hosts = document.getElementsByTagName('skimlight-row');
      const last = hosts[hosts.length - 1];
      const screen = last !== undefined && last.getBoundingClientRect().top > innerHeight;
      if (times.length === 0 && (screen || hosts.length === count)) times.push(performance.now());
      if (hosts.length === count) times.push(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, papers.length);
  await page.goto(LIST);
  await page.waitForFunction(() => (Reflect.get(globalThis, 'times') as number[]).length === 2);
  const [first = 0, all = 0] = await page.evaluate(() => {
    const [{ startTime = 0 } = {}] = performance.getEntriesByName('document-ready');
    return (Reflect.get(globalThis, 'times') as number[]).map((time) => time - startTime);
  });
  await page.close();
  return { firstScreenMs: first, allMs: all };
}

interface PageCost {
  extraMs: number;
  longestMs: number;
  longestWithoutMs: number;
  firstScreenMs: number;
  allMs: number;
}

/** The same new list with and without the extension, in turns; medians. */
async function costOf(
  { session, plain }: Browsers,
  make: (round: number) => SamplePaper[],
  settleMs: number,
): Promise<PageCost> {
  const rounds: {
    with: MainThreadWork;
    without: MainThreadWork;
    firstScreenMs: number;
    allMs: number;
  }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const papers = make(2 * round + 2);
    const without = await traced(plain, papers, settleMs);
    const measured = { with: await traced(session, papers, settleMs), without };
    const times = await marked(session, make(2 * round + 3));
    // The first round fills caches of compiled code.
    if (round >= 0) rounds.push({ ...measured, ...times });
  }
  return {
    extraMs: median(rounds.map((round) => round.with.totalMs - round.without.totalMs)),
    longestMs: median(rounds.map((round) => round.with.longestMs)),
    longestWithoutMs: median(rounds.map(({ without }) => without.longestMs)),
    firstScreenMs: median(rounds.map(({ firstScreenMs }) => firstScreenMs)),
    allMs: median(rounds.map(({ allMs }) => allMs)),
  };
}

interface Browsers {
  session: ChromiumSession;
  plain: ChromiumSession;
}

async function pageCosts(browsers: Browsers): Promise<Measurement[]> {
  const hundred = await costOf(browsers, (round) => longPapers(100, round), SETTLE_MS.small);
  const many = await costOf(browsers, (round) => longPapers(1500, round), SETTLE_MS.large);
  const text = '7'.repeat(1_000_000);
  const [paper] = samplePapers(1);
  const hostile = await costOf(
    browsers,
    (round) => (paper ? [{ ...paper, id: `2503.${10_000 + round}`, abstract: text }] : []),
    SETTLE_MS.small,
  );
  return [
    line('100 rows: main-thread time that the extension adds', hundred.extraMs, 50),
    line(
      `100 rows: longest task (${ms(hundred.longestWithoutMs)} without the extension)`,
      hundred.longestMs,
      Math.max(50, hundred.longestWithoutMs),
    ),
    line('100 rows: all marked after document ready', hundred.allMs, 600),
    line('1,500 rows: first screen marked after document ready', many.firstScreenMs, 150),
    line('1,500 rows: all marked after document ready', many.allMs, 1500),
    line(
      `1,500 rows: longest task (${ms(many.longestWithoutMs)} without the extension)`,
      many.longestMs,
      Math.max(50, many.longestWithoutMs),
    ),
    line('a row with a megabyte of digits: main-thread time added', hostile.extraMs, 50),
  ];
}

/** Fills the library as its user would: by visits of lists. */
async function fillLibrary(session: ChromiumSession, count: number): Promise<void> {
  for (let batch = 0; batch < count / 2500; batch++) {
    session.serve(LIST, benchList(longPapers(2500, 100 + batch)));
    const page = await session.open(LIST);
    await page.waitForFunction(
      () => document.getElementsByTagName('skimlight-row').length === 2500,
    );
    await page.evaluate(async (saved) => {
      const hosts = [...document.getElementsByTagName('skimlight-row')].slice(0, saved);
      for (const host of hosts) {
        const button = host.shadowRoot?.querySelector<HTMLElement>('button.save');
        button?.click();
        while (button?.getAttribute('aria-busy') === 'true')
          await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }, 50);
    await finishedReport(session, page);
    await page.waitForTimeout(3000);
    await page.close();
  }
}

/** How long the popup takes on a page until its list is painted, and the queue after a click. */
async function popupTimes(
  session: ChromiumSession,
  page: Page,
): Promise<{ listMs: number; queueMs: number }> {
  const popup = await session.openPopup(page);
  await popup.waitFor("document.querySelector('.entries > li')");
  const listMs = await popup.evaluate(`new Promise((resolve) => new PerformanceObserver((list) =>
    resolve(Math.max(...list.getEntries().map(({ startTime }) => startTime)))
  ).observe({ type: 'largest-contentful-paint', buffered: true }))`);
  const queueMs = await popup.evaluate(`new Promise((resolve) => {
    const start = performance.now();
    const look = () => document.querySelector('#panel-queue .entries > li')
      ? resolve(performance.now() - start) : requestAnimationFrame(look);
    document.querySelector('#tab-queue').click();
    look();
  })`);
  await popup.close();
  return { listMs: Number(listMs), queueMs: Number(queueMs) };
}

async function popupCosts(session: ChromiumSession): Promise<Measurement[]> {
  await fillLibrary(session, 10_000);
  session.serve(LIST, benchList(longPapers(100, 100)));
  const page = await session.open(LIST);
  await finishedReport(session, page);
  const times: { listMs: number; queueMs: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const measured = await popupTimes(session, page);
    if (round >= 0) times.push(measured);
  }
  await page.close();
  return [
    line(
      'popup with 10,000 stored papers: list painted',
      median(times.map(({ listMs }) => listMs)),
      150,
    ),
    line('the same: queue shown after a click', median(times.map(({ queueMs }) => queueMs)), 150),
  ];
}

/** Measures the built extension in a real Chromium; takes some minutes. */
export async function measureInBrowser(): Promise<Measurement[]> {
  const session = await ChromiumSession.open();
  const plain = await ChromiumSession.open({ extension: false });
  try {
    await setInterests(session, INTERESTS);
    return [...(await pageCosts({ session, plain })), ...(await popupCosts(session))];
  } finally {
    await session.close();
    await plain.close();
  }
}
