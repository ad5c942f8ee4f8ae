import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw, nadia } from '../../../test/render';
import type { TimeOff } from '../api';
import { TimeOffPanel } from '../timeoff/TimeOffPanel';
import type { AwayCalendar } from './api';
import { CalendarsPanel } from './CalendarsPanel';

const me = { personId: nadia.id };
const path = '/api/oncall/v1/people/{personId}/unavailability-feeds';
const filled = path.replace('{personId}', nadia.id);
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

const calendar: AwayCalendar = {
  id: 'c1',
  personId: nadia.id,
  kind: 'VACATION',
  titleContains: 'vacation',
  host: 'calendar.example.org',
  events: 3,
  readAt: '2026-10-01T08:00:00Z',
  problem: null,
  problemDetail: null,
  failingSince: null,
  nextReadAt: inAnHour(),
  createdAt: '2026-09-01T08:00:00Z',
};

const connected = (...items: AwayCalendar[]) => oncallAnswer('get', path, me, { items });

test('a calendar is connected by its address, and only words count that were asked for', async () => {
  const calls = answer({ ...connected(), [`POST ${filled}`]: { status: 201, body: calendar } });
  await draw(<CalendarsPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Connect' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Connect a calendar' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Secret address/ }), 'calendar');
  await userEvent.click(dialog.getByRole('button', { name: 'Connect' }));
  expect(dialog.getByText('Must begin with https:// or webcal://')).toBeVisible();
  await userEvent.clear(dialog.getByRole('textbox', { name: /^Secret address/ }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Secret address/ }), ' webcal://calendar.example.org/a.ics');
  await userEvent.type(dialog.getByRole('textbox', { name: /^Only events/ }), 'vacation ');
  await userEvent.click(dialog.getByRole('button', { name: 'Connect' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { url: 'webcal://calendar.example.org/a.ics', kind: 'VACATION', titleContains: 'vacation' },
  ]);
});

test('a calendar says what it is about and when it was read', async () => {
  answer(connected(calendar));
  await draw(<CalendarsPanel personId={nadia.id} />);

  const row = await screen.findByRole('listitem');

  expect(row).toHaveTextContent('calendar.example.org');
  expect(row).toHaveTextContent('Vacation · only with “vacation” · 3 events · last read');
  expect(within(row).queryByText('Being read…')).not.toBeInTheDocument();
});

test('why a calendar cannot be read is said in words', async () => {
  answer(connected({ ...calendar, problem: 'BAD_STATUS', problemDetail: 'the server answered 404', failingSince: '2026-10-01T08:00:00Z' }));
  await draw(<CalendarsPanel personId={nadia.id} />);

  const row = await screen.findByRole('listitem');

  expect(within(row).getByText('Not read')).toBeVisible();
  expect(within(row).getByRole('status')).toHaveTextContent('The server does not have it any more, or refuses to give it. First failure:');
});

test('a calendar is read when somebody asks for it', async () => {
  let asked = false;
  const calls = answer({
    ...oncallAnswer('get', path, me, () => ({ items: [asked ? { ...calendar, nextReadAt: '2026-10-01T09:00:00Z' } : calendar] })),
    [`POST ${filled}/c1/refresh`]: () => {
      asked = true;
      return { body: calendar };
    },
  });
  await draw(<CalendarsPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Read the calendar now: calendar.example.org' }));

  expect(await screen.findByText('Being read…')).toBeVisible();
  expect(calls.some(({ method }) => method === 'POST')).toBe(true);
});

test('a calendar is disconnected after a question', async () => {
  const calls = answer({ ...connected(calendar), [`DELETE ${filled}/c1`]: { status: 204 } });
  await draw(<CalendarsPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Disconnect the calendar: calendar.example.org' }));
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
  await userEvent.click(await screen.findByRole('button', { name: 'Disconnect' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
});

test('time off from a calendar is marked and not removed by hand', async () => {
  const entered: TimeOff = {
    id: 'u1',
    personId: nadia.id,
    kind: 'PERSONAL',
    startsAt: '2026-12-01T00:00:00Z',
    endsAt: '2026-12-02T00:00:00Z',
    note: 'Moving house',
    createdBy: nadia.name,
    createdAt: '2026-09-01T08:00:00Z',
    feedId: null,
  };
  const read: TimeOff = { ...entered, id: 'u2', kind: 'VACATION', note: 'Sea', feedId: 'c1' };
  answer(oncallAnswer('get', '/api/oncall/v1/people/{personId}/unavailability', me, { items: [entered, read], next: null }));
  await draw(<TimeOffPanel personId={nadia.id} />);

  const [first, second] = await screen.findAllByRole('listitem');

  expect(within(first as HTMLElement).getByRole('button', { name: /^Remove this time off/ })).toBeVisible();
  expect(second).toHaveTextContent('from a calendar');
  expect(within(second as HTMLElement).queryByRole('button')).not.toBeInTheDocument();
});
