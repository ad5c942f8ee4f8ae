import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import MyOnCallPage from './MyOnCallPage';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const mine = `/api/oncall/v1/people/${nadia.id}`;
const none = { body: { items: [], next: null } };

const shift = { scheduleId: 's1', scheduleName: 'Shop', start: at(-2), end: at(6), cover: false };
const later = { ...shift, start: at(48), end: at(60) };
const swap = {
  id: 'w1',
  scheduleId: 's1',
  offeredById: 'p2',
  offeredByName: 'Tom Berg',
  startsAt: at(24),
  endsAt: at(36),
  note: 'A wedding',
  status: 'OPEN',
  takenById: null,
  takenByName: null,
};
const checklist = {
  id: 'c1',
  kind: 'START',
  aboutAt: at(-2),
  createdAt: at(-2),
  points: [
    { key: 'say-start', text: 'Say that you start', done: true },
    { key: 'access', text: 'Check your access', done: false },
  ],
};

const usual = {
  [`GET ${mine}/duties/shifts`]: { body: { since: at(0), until: at(1000), shifts: [shift, later] } },
  'GET /api/oncall/v1/swaps': { body: { items: [swap], next: null } },
  [`GET ${mine}/unavailability`]: none,
  [`GET ${mine}/checklists`]: { body: { items: [checklist] } },
  'GET /api/oncall/v1/calendar-feeds': none,
  'GET /api/oncall/v1/on-call/schedules': none,
  'GET /api/oncall/v1/schedules': { body: { items: [{ id: 's1', name: 'Shop' }], next: null } },
};

test('shows what is on now and what comes', async () => {
  answer(usual);
  await draw(<MyOnCallPage />);

  const shifts = await screen.findByRole('list', { name: 'My shifts in the next six weeks' });

  expect(within(shifts).getAllByRole('listitem')).toHaveLength(2);
  expect(within(shifts).getAllByText('On call now')).toHaveLength(1);
});

test('a shift of somebody else is taken and leaves the list', async () => {
  let swaps = [swap];
  const calls = answer({
    ...usual,
    'GET /api/oncall/v1/swaps': () => ({ body: { items: swaps, next: null } }),
    'POST /api/oncall/v1/swaps/w1/take': () => {
      swaps = [];
      return { body: { ...swap, status: 'DONE', takenById: nadia.id, takenByName: nadia.name } };
    },
  });
  await draw(<MyOnCallPage />);

  await userEvent.click(await screen.findByRole('button', { name: 'Take' }));
  const dialog = await screen.findByRole('dialog', { name: 'Take the shift of Tom Berg' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take' }));

  await waitFor(() => expect(screen.getByText('No shift is on offer')).toBeInTheDocument());
  expect(calls.some(({ method, path }) => method === 'POST' && path.endsWith('/w1/take'))).toBe(true);
});

test('a shift is offered as it stands, to the second', async () => {
  const calls = answer({ ...usual, 'POST /api/oncall/v1/swaps': { status: 201, body: swap } });
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
  const calls = answer({ ...usual, [`PUT ${mine}/checklists/c1`]: { body: checklist } });
  await draw(<MyOnCallPage />);

  await userEvent.click(await screen.findByRole('checkbox', { name: 'Check your access' }));

  expect(screen.getByRole('checkbox', { name: 'Check your access' })).toBeChecked();
  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ done: ['say-start', 'access'] }));
});

test('only managers decide about a swap', async () => {
  const waiting = { ...swap, status: 'AWAITING_APPROVAL', takenById: 'p3', takenByName: 'Ann Lee' };
  answer({ ...usual, 'GET /api/oncall/v1/swaps': { body: { items: [waiting], next: null } } });
  await draw(<MyOnCallPage />);

  expect(await screen.findByText('Ann Lee would take it; a manager must approve')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
});

test('the address of a new calendar feed is shown once, to be copied', async () => {
  const url = 'https://muster.example.org/calendar/secret.ics';
  const calls = answer({ ...usual, 'POST /api/oncall/v1/calendar-feeds': { status: 201, body: { id: 'f1', url } } });
  await draw(<MyOnCallPage />);

  const feeds = await screen.findByRole('region', { name: 'My calendar feeds' });
  await userEvent.click(within(feeds).getByRole('button', { name: 'Create' }));
  const dialog = await screen.findByRole('dialog', { name: 'New calendar feed' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));

  expect(await screen.findByText(url)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Copy: Address of the feed' })).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({});
});
