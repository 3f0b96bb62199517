import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ExplainedText } from '../../components/what-counts/ExplainedText';
import { reasonText } from '../../components/what-counts/explain-page';
import { WhatCountsPage } from '../../components/what-counts/WhatCountsPage';
import { SKIP_REASONS } from '../../lib/claims/skip-reasons';
import { expectAccessible } from './harness';

afterEach(cleanup);

const page = (initial = { title: '', abstract: '' }) =>
  render(<WhatCountsPage initial={initial} />);

test('a sample is explained at once, and the rules show the engine at work', async () => {
  const { container } = page();
  expect(screen.getAllByText('up to 6.9× throughput')).toBeTruthy();
  expect(container.querySelectorAll('.rule .explained').length).toBeGreaterThan(5);
  await expectAccessible(container);
});

test('what is typed is read while typing: claims and what is none, with the reason', () => {
  const { container } = page();
  const abstract = screen.getByLabelText('Abstract');
  fireEvent.input(abstract, {
    target: { value: 'Our method is 2.5x faster than vLLM. We use images of 256x256 pixels.' },
  });
  const result = container.querySelector('[role="status"]');
  expect(result?.querySelector('.mark-claim')?.textContent).toContain('2.5x');
  expect(result?.textContent).toContain('a size or shape');
  fireEvent.input(abstract, { target: { value: 'No figure at all.' } });
  expect(screen.getByText('No numbers found.')).toBeTruthy();
});

test('the paper that the reader came from is filled in', () => {
  page({ title: 'Twice as fast', abstract: 'It halves latency.' });
  expect(screen.getByDisplayValue('Twice as fast')).toBeTruthy();
  expect(screen.getByDisplayValue('It halves latency.')).toBeTruthy();
});

test('two figures that make one claim are not listed as skipped', () => {
  const { container } = render(
    <ExplainedText title="" abstract="Training time falls from 12 hours to 3 hours." />,
  );
  expect(container.querySelectorAll('.findings .chip-claim')).toHaveLength(1);
  expect(container.querySelectorAll('.findings .chip-muted')).toHaveLength(0);
});

test.each(SKIP_REASONS)('the reason %s has words of its own', (reason) => {
  const others = SKIP_REASONS.filter((other) => other !== reason).map(reasonText);
  expect(reasonText(reason)).not.toBe('');
  expect(others).not.toContain(reasonText(reason));
});
