import { afterAll, beforeAll, expect, test } from 'vitest';
import { FirefoxSession } from './harness/firefox-session';

let session: FirefoxSession;
beforeAll(async () => {
  session = await FirefoxSession.open();
});
afterAll(() => session?.close());

test('serves a page at its real address and refuses and notes what it asks of others', async () => {
  session.serve('https://example.org/a', '<title>A</title><img src="https://example.net/i.png">');
  const tab = await session.open('https://example.org/a');
  expect(await tab.evaluate('[location.href, document.title]')).toEqual([
    'https://example.org/a',
    'A',
  ]);
  expect(session.refused).toContain('https://example.net/i.png');
});

test('ends the background', () => session.killBackground());
