import { fireEvent, render, screen } from '@testing-library/preact';
import { Popup, type PopupProps } from '../../components/popup/Popup';
import type { QueueActions, QueueState } from '../../components/popup/queue-state';
import type { QueueItem } from '../../lib/store/queue';
import { entryOf, interestsOf, NOW, paperOf, recordedPageActions, reportOf } from './harness';

const interests = interestsOf('speculative decoding', '-diffusion');
/** Three papers in page order: one seen, one muted, one that matches and claims. */
export const ENTRIES = [
  entryOf(paperOf('plain', { title: 'Plain paper' }), interests, {
    seenAt: '2026-03-07T12:00:00Z',
  }),
  entryOf(paperOf('muted', { title: 'Diffusion models' }), interests),
  entryOf(
    paperOf('best', {
      title: 'Speculative decoding for all',
      abstract: 'Decoding is slow. Ours is up to 6.9x faster than vLLM. It is also small.',
    }),
    interests,
  ),
];

/** A saved paper of the queue. */
export const itemOf = (id: string): QueueItem => ({
  id: paperOf(id).id,
  paper: paperOf(id),
  claims: [],
  savedAt: '2026-03-09T12:00:00Z',
  otherIds: [],
  newVersion: false,
});

/** A queue that is wholly loaded. */
export const queueOf = (...ids: string[]): QueueState => ({
  kind: 'ready',
  items: ids.map(itemOf),
  total: ids.length,
  waiting: ids.length,
});

/** Draws a popup and writes down what it asks for. */
export const setup = (parts: Partial<PopupProps> = {}) => {
  const { actions, calls } = recordedPageActions();
  const note =
    (name: string) =>
    (value?: unknown): void => {
      calls.push([name, value]);
    };
  const noteBoth =
    (name: string) =>
    (...values: unknown[]): void => {
      calls.push([name, ...values]);
    };
  const queueActions: QueueActions = {
    retry: note('retryQueue'),
    more: note('more'),
    search: note('search'),
    markDone: note('done'),
    remove: note('remove'),
    separate: noteBoth('separate'),
    open: note('open'),
  };
  const props: PopupProps = {
    page: { kind: 'report', report: reportOf(ENTRIES) },
    pageActions: actions,
    offSwitch: { siteName: 'arXiv' },
    queue: queueOf('one', 'two', 'three'),
    queueActions,
    hasInterests: true,
    toast: null,
    onDismissToast: note('dismissed'),
    now: NOW,
    optionsUrl: 'options.html',
    whatCountsUrl: 'what-counts.html',
    ...parts,
  };
  const view = render(<Popup {...props} />);
  return {
    ...view,
    calls,
    props,
    rerender: (next: Partial<PopupProps>) => view.rerender(<Popup {...props} {...next} />),
  };
};

/** Presses a key where the focus is. */
export const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true });
/** All second-level headings: the titles of papers, or of a state. */
export const titles = () =>
  screen.queryAllByRole('heading', { level: 2 }).map((h) => h.textContent);
