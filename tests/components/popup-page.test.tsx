import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { entryOf, expectAccessible, paperOf, reportOf } from './harness';
import { press, setup, titles } from './popup-harness';

afterEach(cleanup);

describe('this page', () => {
  test('lists papers best first, with matches and claims marked', async () => {
    const { container } = setup();
    expect(titles()).toEqual(['Speculative decoding for all', 'Plain paper', 'Diffusion models']);
    const marks = [...container.querySelectorAll('mark')].map((mark) => [
      mark.className,
      mark.textContent,
    ]);
    expect(marks).toContainEqual(['mark-interest', 'Speculative decoding']);
    expect(marks.some(([look, text]) => look === 'mark-claim' && text?.includes('6.9x'))).toBe(
      true,
    );
    expect(screen.getByRole('button', { name: 'up to 6.9× speedup' })).toBeTruthy();
    expect(screen.getByText('seen 3 days ago')).toBeTruthy();
    await expectAccessible(container);
  });

  test('collapses the abstract to the sentence with the claim and opens it on demand', () => {
    setup();
    expect(screen.queryByText(/Decoding is slow/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Whole abstract' }));
    expect(screen.getByText(/Decoding is slow/)).toBeTruthy();
  });

  test('tells under which other ids the library keeps a paper, and lets one be told apart', async () => {
    const entry = entryOf(paperOf('2603.1', { title: 'Kept twice' }));
    const { container, calls } = setup({
      page: {
        kind: 'report',
        report: reportOf([entry, entryOf(paperOf('2603.2'))]),
        otherIds: new Map([[entry.paper.id, ['doi:10.1145/1']]]),
      },
    });
    expect(container.querySelectorAll('.known-as')).toHaveLength(1);
    fireEvent.click(screen.getByText('Also known as doi:10.1145/1'));
    fireEvent.click(screen.getByRole('button', { name: 'Not the same paper: doi:10.1145/1' }));
    expect(calls).toEqual([['separate', 'arxiv:2603.1', 'doi:10.1145/1']]);
    await expectAccessible(container);
  });

  test('opens what a claim states, with the way to the rules', async () => {
    const { container } = setup();
    const chip = screen.getByRole('button', { name: 'up to 6.9× speedup' });
    fireEvent.click(chip);
    expect(chip.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/compared with vLLM/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'What counts as a claim?' });
    expect(link.getAttribute('href')).toContain('what-counts.html#title=Speculative');
    await expectAccessible(container);
  });

  test('filters by matches, claims, unseen and words', () => {
    setup();
    fireEvent.click(screen.getByRole('button', { name: 'Unseen 2' }));
    expect(titles()).toEqual(['Speculative decoding for all', 'Diffusion models']);
    fireEvent.click(screen.getByRole('button', { name: 'Claims 1' }));
    expect(titles()).toEqual(['Speculative decoding for all']);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing' } });
    expect(titles()).toEqual(['No paper passes the filters']);
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(titles()).toHaveLength(3);
  });

  test('is worked with keys alone: move, save, open, show on the page, filter', () => {
    const { calls } = setup();
    press('j');
    press('s');
    press('j');
    press('Enter');
    press('ArrowUp');
    press('r');
    press('End');
    press('s');
    press('Home');
    expect(document.activeElement?.textContent).toContain('Speculative');
    expect(calls).toEqual([
      ['save', 'arxiv:best', true],
      ['open', 'https://arxiv.org/abs/plain'],
      ['reveal', 'arxiv:best'],
      ['save', 'arxiv:muted', true],
    ]);
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('keys typed into the filter are text', () => {
    const { calls } = setup();
    press('/');
    press('s');
    press('j');
    expect(calls).toEqual([]);
  });

  test('Tab reaches one row, and its own buttons only', () => {
    const { container } = setup();
    const rows = [...container.querySelectorAll('.entry')];
    expect(rows.map((row) => row.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    const others = [
      ...container.querySelectorAll<HTMLElement>('.entry:not(:first-child) :is(a, button)'),
    ];
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((control) => control.tabIndex === -1)).toBe(true);
  });

  test('hostile text is shown as text', () => {
    const title = '<img src=x onerror=alert(1)> \u202eback\u200b';
    const { container } = setup({
      page: { kind: 'report', report: reportOf([entryOf(paperOf('1', { title }))]) },
    });
    expect(container.querySelector('.entry img')).toBeNull();
    expect(titles()).toEqual([title]);
  });

  test('a long list is drawn in parts', () => {
    const many = Array.from({ length: 120 }, (_, index) => entryOf(paperOf(String(index))));
    setup({ page: { kind: 'report', report: reportOf(many) } });
    expect(titles()).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show 70 more' }));
    expect(titles()).toHaveLength(100);
  });
});
