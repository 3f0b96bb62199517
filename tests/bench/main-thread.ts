import type { CDPSession } from 'playwright-core';

/** A complete event of a trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Processor time: what other processes do meanwhile does not count. */
  tdur?: number;
  pid: number;
  tid: number;
}

/** What the main thread of a page did, in processor time. */
export interface MainThreadWork {
  totalMs: number;
  longestMs: number;
}

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Records what all processes of a browser do until the function that it gives is called. */
export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
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

/** Work of the thread that set the mark `from`, in tasks that began after the mark or hold it. */
export function workAfter(events: readonly TraceEvent[], from: string): MainThreadWork {
  const mark = events.find(({ name }) => name === from);
  if (!mark) throw new Error(`The trace holds no mark ${from}.`);
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === mark.pid &&
      tid === mark.tid &&
      ts + dur > mark.ts,
  );
  if (!tasks.some(({ tdur }) => tdur)) throw new Error('The trace holds no processor times.');
  const tasksMs = tasks.map(({ ts, dur = 0, tdur = 0 }) => {
    const share = ts < mark.ts ? 1 - (mark.ts - ts) / dur : 1;
    return (tdur * share) / 1000;
  });
  return {
    totalMs: tasksMs.reduce((sum, task) => sum + task, 0),
    longestMs: Math.max(0, ...tasksMs),
  };
}
