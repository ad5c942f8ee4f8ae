import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { TimelinePanel } from '../TimelinePanel';
import { numberIn } from './linked';

const timeline = '/api/incident/v1/incidents/i1/timeline';
const entry = (number: number) => ({
  id: `e${number}`,
  number,
  kind: 'ACTION',
  text: `Step ${number}`,
  occurredAt: '2026-01-01T00:00:00Z',
  recordedAt: '2026-01-01T00:00:00Z',
  author: { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' },
  links: [],
  pictures: [],
  pinned: false,
  withdraws: false,
});

/** Three pages of the timeline, one after the other. */
function pages() {
  const all = [
    { items: [entry(6), entry(5)], next: 'a' },
    { items: [entry(4), entry(3)], next: 'b' },
    { items: [entry(2), entry(1)], next: null },
  ];
  let asked = 0;
  return answer({ [`GET ${timeline}`]: () => ({ body: all[asked++] ?? { items: [], next: null } }) });
}

test.each([
  ['entry-12', 12],
  ['entry-', undefined],
  ['entry-1x', undefined],
  ['work', undefined],
  ['', undefined],
])('%s leads to entry %s', (hash, number) => {
  expect(numberIn(hash)).toBe(number);
});

test('an address leads to its entry, however far back it stands', async () => {
  pages();
  await draw(<TimelinePanel detail={incidentDetail()} />, { at: '/incidents/i1#entry-3' });

  const line = (await screen.findByText('Step 3')).closest('li');
  expect(line).toHaveAttribute('aria-current', 'location');
  await waitFor(() => expect(line).toHaveFocus());
  expect(screen.queryByText('Step 2')).toBeNull();
  expect(screen.getByText('Step 4').closest('li')).not.toHaveAttribute('aria-current');
});

test('every entry can be linked to, and a link shows the whole timeline again', async () => {
  answer({ [`GET ${timeline}`]: { body: { items: [entry(2), entry(1)], next: null } } });
  const { router } = await draw(<TimelinePanel detail={incidentDetail()} />, { at: '/incidents/i1' });
  await screen.findByText('Step 1');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Pinned' }));
  await screen.findByRole('list', { name: 'Entries that fit' });

  await userEvent.click(screen.getByTitle('Entry 1'));

  expect(await screen.findByRole('list', { name: 'Timeline' })).toBeInTheDocument();
  expect(router.state.location.hash).toBe('entry-1');
  await waitFor(() => expect(screen.getByText('Step 1').closest('li')).toHaveFocus());
});
