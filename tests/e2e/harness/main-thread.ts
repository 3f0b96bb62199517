import type { CDPSession, Page } from 'playwright-core';

/** A complete event of the trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: Record<string, unknown> };
}

/** What the main thread of a page's process did in a stretch of time. */
export interface MainThreadWork {
  /** Length of each task, in the order run. */
  tasksMs: number[];
  totalMs: number;
  longestMs: number;
}

const CATEGORIES = [
  'toplevel',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'blink.user_timing',
  '__metadata',
];

/** Records what the browser does; `stop` gives the events. */
export async function traceStart(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    return events;
  };
}

/** Work of the main thread that ran `marker`, a name given to `performance.mark` in the page. */
export function mainThreadWork(events: TraceEvent[], marker: string): MainThreadWork {
  const mark = events.find(({ name }) => name === marker);
  if (!mark) throw new Error(`The trace holds no mark ${marker}.`);
  const tasksMs = events
    .filter(
      ({ name, ph, pid, tid }) =>
        name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid,
    )
    .map(({ dur = 0 }) => dur / 1000);
  return {
    tasksMs,
    totalMs: tasksMs.reduce((sum, task) => sum + task, 0),
    longestMs: Math.max(0, ...tasksMs),
  };
}

/** Main-thread seconds so far as the browser counts them, by kind, for a page. */
export async function pageMetrics(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
