import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Oncall } from '../../api/clients';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import { schedule } from '../../test/samples';
import type { Checklist, Feed, OwnShift, Swap } from './api';
import MyOnCallPage from './MyOnCallPage';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const me = { personId: nadia.id };

const shift: OwnShift = { scheduleId: 's1', scheduleName: 'Shop', start: at(-2), end: at(6), cover: false };
const later: OwnShift = { ...shift, start: at(48), end: at(60) };
const swap: Swap = {
  id: 'w1',
  scheduleId: 's1',
  offeredById: 'p2',
  offeredByName: 'Tom Berg',
  startsAt: at(24),
  endsAt: at(36),
  note: 'A wedding',
  status: 'OPEN',
  createdAt: at(-24),
  takenById: null,
  takenByName: null,
  takenAt: null,
  decidedBy: null,
  decidedAt: null,
};
const taken: Swap = { ...swap, status: 'DONE', takenById: nadia.id, takenByName: nadia.name, takenAt: at(0) };
const checklist: Checklist = {
  id: 'c1',
  kind: 'START',
  scheduleId: 's1',
  alertId: null,
  aboutAt: at(-2),
  createdAt: at(-2),
  points: [
    { key: 'say-start', text: 'Say that you start', done: true },
    { key: 'access', text: 'Check your access', done: false },
  ],
};
const feed: Feed = { id: 'f1', ownerId: nadia.id, scheduleId: null, name: 'All', hint: 'x7Qa', createdAt: at(0), lastReadAt: null, url: null };

const swaps = (items: () => Oncall['SwapResponse'][]) =>
  oncallAnswer('get', '/api/oncall/v1/swaps', {}, () => ({ items: items(), next: null }));

const usual = {
  ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/duties/shifts', me, {
    since: at(0),
    until: at(1000),
    shifts: [shift, later],
  }),
  ...swaps(() => [swap]),
  ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/hand-overs', me, { items: [] }),
  ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/unavailability', me, { items: [], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/unavailability-feeds', me, { items: [] }),
  ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/checklists', me, { items: [checklist] }),
  ...oncallAnswer('get', '/api/oncall/v1/calendar-feeds', {}, { items: [], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/on-call/schedules', {}, { items: [], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/schedules', {}, { items: [schedule()], next: null }),
};

test('shows what is on now and what comes', async () => {
  answer(usual);
  await draw(<MyOnCallPage />);

  const shifts = await screen.findByRole('list', { name: 'My shifts in the next six weeks' });

  expect(within(shifts).getAllByRole('listitem')).toHaveLength(2);
  expect(within(shifts).getAllByText('On call now')).toHaveLength(1);
});

test('a shift of somebody else is taken and leaves the list', async () => {
  let open = [swap];
  const calls = answer({
    ...usual,
    ...swaps(() => open),
    ...oncallAnswer('post', '/api/oncall/v1/swaps/{id}/take', { id: 'w1' }, () => {
      open = [];
      return taken;
    }),
  });
  await draw(<MyOnCallPage />);

  await userEvent.click(await screen.findByRole('button', { name: /^Take: Tom Berg/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Take the shift of Tom Berg' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take' }));

  await waitFor(() => expect(screen.getByText('No shift is on offer')).toBeInTheDocument());
  expect(calls.some(({ method, path }) => method === 'POST' && path.endsWith('/w1/take'))).toBe(true);
});

test('a shift is offered as it stands, to the second', async () => {
  const calls = answer({ ...usual, ...oncallAnswer('post', '/api/oncall/v1/swaps', {}, swap) });
  await draw(<MyOnCallPage />);

  const shifts = await screen.findAllByRole('button', { name: /^Offer this shift: Shop/ });
  await userEvent.click(shifts[0] as HTMLElement);
  await userEvent.click(await screen.findByRole('button', { name: 'Offer' }));

  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      scheduleId: 's1',
      startsAt: shift.start,
      endsAt: shift.end,
    }),
  );
});

test('a point of the newest checklist is ticked along with those that were', async () => {
  const calls = answer({
    ...usual,
    ...oncallAnswer('put', '/api/oncall/v1/people/{personId}/checklists/{id}', { ...me, id: 'c1' }, checklist),
  });
  await draw(<MyOnCallPage />);

  await userEvent.click(await screen.findByRole('checkbox', { name: 'Check your access' }));

  expect(screen.getByRole('checkbox', { name: 'Check your access' })).toBeChecked();
  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ done: ['say-start', 'access'] }));
});

test('only managers decide about a swap', async () => {
  const waiting: Swap = { ...swap, status: 'AWAITING_APPROVAL', takenById: 'p3', takenByName: 'Ann Lee' };
  answer({ ...usual, ...swaps(() => [waiting]) });
  await draw(<MyOnCallPage />);

  expect(await screen.findByText('Ann Lee would take it; a manager must approve')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Approve/ })).not.toBeInTheDocument();
});

test('the address of a new calendar feed is shown once, to be copied', async () => {
  const url = 'https://muster.example.org/calendar/secret.ics';
  const calls = answer({ ...usual, ...oncallAnswer('post', '/api/oncall/v1/calendar-feeds', {}, { ...feed, url }) });
  await draw(<MyOnCallPage />);

  const feeds = await screen.findByRole('region', { name: 'My calendar feeds' });
  await userEvent.click(within(feeds).getByRole('button', { name: 'Create' }));
  const dialog = await screen.findByRole('dialog', { name: 'New calendar feed' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));

  expect(await screen.findByText(url)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Copy: Address of the feed' })).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({});
});

test('whoever was too late sees who was faster', async () => {
  let listed = swap;
  answer({
    ...usual,
    ...swaps(() => [listed]),
    'POST /api/oncall/v1/swaps/w1/take': () => {
      listed = { ...swap, status: 'AWAITING_APPROVAL', takenById: 'p3', takenByName: 'Ann Lee' };
      return { status: 409, body: { code: 'swap.not-open', title: 'Conflict' } };
    },
  });
  await draw(<MyOnCallPage />);

  await userEvent.click(await screen.findByRole('button', { name: /^Take: Tom Berg/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Take the shift of Tom Berg' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take' }));

  expect(await screen.findByText('Ann Lee would take it; a manager must approve')).toBeInTheDocument();
});

test('the first shifts are shown, and the others on demand', async () => {
  const many = Array.from({ length: 9 }, (_, day) => ({ ...shift, start: at(24 * day), end: at(24 * day + 8) }));
  answer({
    ...usual,
    ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/duties/shifts', me, { since: at(0), until: at(1000), shifts: many }),
  });
  await draw(<MyOnCallPage />);

  const shifts = await screen.findByRole('list', { name: 'My shifts in the next six weeks' });
  expect(within(shifts).getAllByRole('listitem')).toHaveLength(7);
  await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));

  expect(within(shifts).getAllByRole('listitem')).toHaveLength(9);
});
