import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { OptionsPage, type OptionsState } from '../../components/options/OptionsPage';
import type { SiteRow } from '../../components/options/SitesSection';
import type { ToastMessage } from '../../components/Toast';
import type { Interest } from '../../lib/interests/interest';
import type { Result } from '../../lib/papers/result';
import { expectAccessible, interestsOf, NOW } from './harness';

afterEach(cleanup);

const SITES: SiteRow[] = [
  {
    id: 'arxiv',
    name: 'arXiv',
    enabledByDefault: true,
    isOn: true,
    hasPages: true,
    lacksAccess: false,
    visits: [
      {
        at: '2026-03-10T10:00:00Z',
        status: 'fallback',
        adapterVersion: 1,
        found: 243,
        announced: 250,
      },
      { at: '2026-03-09T10:00:00Z', status: 'read', adapterVersion: 1, found: 50, announced: null },
    ],
  },
  {
    id: 'huggingface',
    name: 'Hugging Face',
    enabledByDefault: true,
    isOn: true,
    hasPages: true,
    lacksAccess: true,
    visits: [],
  },
  {
    id: 'pmlr',
    name: 'PMLR',
    enabledByDefault: false,
    isOn: false,
    hasPages: true,
    lacksAccess: false,
    visits: [],
  },
  {
    id: 'email',
    name: 'Digest e-mails',
    enabledByDefault: false,
    isOn: false,
    hasPages: false,
    lacksAccess: false,
    visits: [],
  },
];

/** A page whose storage answers as told; keeps the list as the real one does. */
const Page = ({
  start,
  answers,
  calls,
}: {
  start: Interest[];
  answers: Result<null>[];
  calls: unknown[][];
}) => {
  const [interests, setInterests] = useState(start);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const state: OptionsState = { kind: 'ready', interests, sites: SITES };
  return (
    <OptionsPage
      state={state}
      now={NOW}
      version="1.2.3"
      whatCountsUrl="what-counts.html"
      toast={toast}
      onDismissToast={() => setToast(null)}
      onTell={(message, action) => setToast({ id: Math.random(), message, ...action })}
      onRetry={() => calls.push(['retry'])}
      latestInterests={() => interests}
      newId={() => `new${interests.length}`}
      onToggleSite={(...change) => calls.push(['toggle', ...change])}
      onAllowSite={(id) => calls.push(['allow', id])}
      onSaveInterests={(list) => {
        const answer = answers.shift() ?? { ok: true, value: null };
        if (answer.ok) setInterests(list);
        return Promise.resolve(answer);
      }}
    />
  );
};

const FULL: Result<null> = { ok: false, code: 'storage-full' };

const setup = (start: Interest[] = [], answers: Result<null>[] = []) => {
  const calls: unknown[][] = [];
  return { calls, ...render(<Page start={start} answers={answers} calls={calls} />) };
};

const field = (): HTMLInputElement => screen.getByLabelText('Add an interest');
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add' }));
const phrases = (container: Element) =>
  [...container.querySelectorAll('.interest-phrase')].map(({ textContent }) => textContent);

test.each([
  ['speculative decoding', 'Follows “speculative decoding” in titles and abstracts.'],
  ['-diffusion', 'Mutes papers with “diffusion”: they go to the end of the list.'],
  ['author:Tri Dao', 'Follows papers by Tri Dao.'],
  ['-author:Tri Dao', 'Mutes papers by Tri Dao: they go to the end of the list.'],
])('says while typing how %o is understood', (typed, sentence) => {
  setup();
  type(typed);
  expect(screen.getByText(sentence)).toBeTruthy();
});

test('adds what was typed and empties the field', async () => {
  const { container } = setup();
  type('KV cache');
  add();
  await waitFor(() => expect(phrases(container)).toEqual(['KV cache']));
  expect(field().value).toBe('');
  await expectAccessible(container);
});

test.each([
  ['  -- ', 'Type a word or a phrase first.'],
  ['kv CACHE', 'That interest is in the list already.'],
  ['x'.repeat(201), 'That is too long: an interest has at most 200 characters.'],
])('keeps %o in the field and says what is wrong', async (typed, sentence) => {
  const { container } = setup(interestsOf('KV cache'));
  type(typed);
  add();
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(field().value).toBe(typed);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(phrases(container)).toEqual(['KV cache']);
  await expectAccessible(container);
});

test('a full disk keeps what was typed, and the next try succeeds', async () => {
  const { container } = setup([], [FULL]);
  type('KV cache');
  add();
  expect(await screen.findByText(/The disk is full.*Code: storage-full/)).toBeTruthy();
  expect(field().value).toBe('KV cache');
  add();
  await waitFor(() => expect(phrases(container)).toEqual(['KV cache']));
});

test('an interest is changed in place; a failure keeps the change in the field', async () => {
  const { container } = setup(interestsOf('KV cache', '-quantum'), [FULL]);
  fireEvent.click(screen.getByRole('button', { name: 'Change “KV cache”' }));
  const edit: HTMLInputElement = screen.getByLabelText('Change the interest');
  fireEvent.input(edit, { target: { value: 'author:Mira Sol' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  expect(edit.value).toBe('author:Mira Sol');
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(phrases(container)).toEqual(['Mira Sol', 'quantum']));
});

test('Escape leaves an interest as it was', () => {
  const { container } = setup(interestsOf('KV cache'));
  fireEvent.click(screen.getByRole('button', { name: 'Change “KV cache”' }));
  fireEvent.keyDown(screen.getByLabelText('Change the interest'), { key: 'Escape' });
  expect(phrases(container)).toEqual(['KV cache']);
});

test('an interest is muted and followed again', async () => {
  setup(interestsOf('KV cache'));
  const mute = () => screen.getByRole('button', { name: 'Mute “KV cache”' });
  fireEvent.click(mute());
  await waitFor(() => expect(mute().getAttribute('aria-pressed')).toBe('true'));
  expect(screen.getByText('muted')).toBeTruthy();
  fireEvent.click(mute());
  await waitFor(() => expect(mute().getAttribute('aria-pressed')).toBe('false'));
});

test('a removed interest comes back to its place', async () => {
  const { container } = setup(interestsOf('one', 'two', 'three'));
  fireEvent.click(screen.getByRole('button', { name: 'Remove “two”' }));
  expect(await screen.findByText('Removed: two')).toBeTruthy();
  expect(phrases(container)).toEqual(['one', 'three']);
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
  await waitFor(() => expect(phrases(container)).toEqual(['one', 'two', 'three']));
});

test('a removal that fails leaves the list and can be tried again', async () => {
  const { container } = setup(interestsOf('one'), [FULL]);
  fireEvent.click(screen.getByRole('button', { name: 'Remove “one”' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(phrases(container)).toEqual([]));
});

test('examples are offered, none forced, and the sample shows what one finds', async () => {
  const { container } = setup();
  expect(phrases(container)).toEqual([]);
  expect(screen.getByText('0 places marked.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'speculative decoding' }));
  await waitFor(() => expect(phrases(container)).toEqual(['speculative decoding']));
  expect(screen.queryByRole('button', { name: 'speculative decoding' })).toBeNull();
  expect(container.querySelector('.preview mark')?.textContent).toBe('Speculative Decoding');
});

test('every site with addresses has a switch, those that are on their health; mail is named', async () => {
  const { container, calls } = setup();
  const arxiv = screen.getByRole('switch', { name: 'Read arXiv' });
  expect(arxiv.getAttribute('aria-checked')).toBe('true');
  expect(screen.getByText('read by fallback 2 hours ago, 243 of 250')).toBeTruthy();
  fireEvent.click(arxiv);
  expect(calls).toEqual([['toggle', 'arxiv', false]]);
  const pmlr = screen.getByRole('switch', { name: 'Read PMLR' });
  expect(pmlr.getAttribute('aria-checked')).toBe('false');
  expect(pmlr.closest('li')?.textContent).toBe('PMLR');
  fireEvent.click(pmlr);
  expect(calls.at(-1)).toEqual(['toggle', 'pmlr', true]);
  expect(screen.queryByRole('switch', { name: 'Read Digest e-mails' })).toBeNull();
  expect(screen.getByText('Digest e-mails')).toBeTruthy();
  await expectAccessible(container);
});

test('a site that the browser keeps us out of says so and offers the way in', async () => {
  const { container, calls } = setup();
  const row = screen.getByRole('switch', { name: 'Read Hugging Face' }).closest('li');
  expect(row?.textContent).toContain('Access to its pages is missing.');
  expect(row?.textContent).not.toContain('not visited yet');
  fireEvent.click(screen.getByRole('button', { name: 'Allow access to Hugging Face' }));
  expect(calls).toEqual([['allow', 'huggingface']]);
  await expectAccessible(container);
});

test('settings that cannot be read are a visible failure with another try', async () => {
  const calls: string[] = [];
  const { container } = render(
    <OptionsPage
      state={{ kind: 'failed', code: 'storage-closed' }}
      now={NOW}
      version="1"
      whatCountsUrl=""
      toast={null}
      onDismissToast={() => {}}
      onTell={() => {}}
      onRetry={() => calls.push('retry')}
      latestInterests={() => []}
      newId={() => 'id'}
      onToggleSite={() => {}}
      onAllowSite={() => {}}
      onSaveInterests={() => Promise.resolve(FULL)}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(calls).toEqual(['retry']);
  await expectAccessible(container);
});
