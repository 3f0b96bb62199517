import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChromiumSession } from './harness/chromium-session';

let session: ChromiumSession;
beforeAll(async () => {
  session = await ChromiumSession.open();
});
afterAll(() => session.close());

test('serves a page at its real address and refuses and notes what it asks of others', async () => {
  session.serve('https://example.org/a', '<title>A</title><img src="https://example.net/i.png">');
  const page = await session.open('https://example.org/a');
  expect([page.url(), await page.title()]).toEqual(['https://example.org/a', 'A']);
  expect(session.refused).toContainEqual({ url: 'https://example.net/i.png', fromWorker: false });
  await page.close();
});

test('notes a request of the worker', async () => {
  const answer = await session.inWorker(
    (url) =>
      fetch(url).then(
        () => 'sent',
        () => 'refused',
      ),
    'https://example.net/worker',
  );
  expect(answer).toBe('refused');
  expect(session.refused).toContainEqual({ url: 'https://example.net/worker', fromWorker: true });
});

test('kills the worker', async () => {
  expect(await session.workerRuns()).toBe(true);
  await session.killWorker();
  expect(await session.workerRuns()).toBe(false);
});
