import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { dayOf } from '../../shared/time/format';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { DayCount, HourCount } from './api';
import CalendarPage from './CalendarPage';

const today = dayOf(Date.now(), 'UTC');
const days: DayCount[] = [
  { day: today, severity: 'SEV2', drill: false, count: 3 },
  { day: today, severity: 'SEV4', drill: true, count: 7 },
];
const hours: HourCount[] = [
  { weekday: 5, hour: 17, drill: false, count: 3 },
  { weekday: 1, hour: 9, drill: true, count: 7 },
];

test('the year and the week are shown in the reader’s zone, drills apart', async () => {
  const calls = answer({
    'GET /api/incident/v1/calendar/days': { body: days },
    'GET /api/incident/v1/calendar/hours': { body: hours },
  });
  await draw(<CalendarPage />, { roles: ['stakeholder'] });

  expect(await screen.findByRole('group', { name: /^3 in the last year/ })).toBeInTheDocument();
  expect(calls.every(({ query }) => query.includes('zone=UTC'))).toBe(true);
  const friday = within(screen.getByRole('table', { name: /each hour of the week/ })).getByRole('row', { name: /Fri/ });
  expect(within(friday).getAllByRole('cell')[17]).toHaveTextContent('3');

  await userEvent.click(screen.getByRole('radio', { name: 'Drills' }));

  expect(await screen.findByRole('group', { name: /^7 in the last year/ })).toBeInTheDocument();
});

test('the year says where its months begin', async () => {
  answer({
    'GET /api/incident/v1/calendar/days': { body: days },
    'GET /api/incident/v1/calendar/hours': { body: hours },
  });
  await draw(<CalendarPage />, { roles: ['stakeholder'] });
  const year = within(await screen.findByRole('group', { name: /^3 in the last year/ }));

  for (const month of ['Jan', 'May', 'Oct']) expect(year.getByText(month)).toBeInTheDocument();
});

test('the year is there as a table', async () => {
  answer({
    'GET /api/incident/v1/calendar/days': { body: days },
    'GET /api/incident/v1/calendar/hours': { body: hours },
  });
  await draw(<CalendarPage />, { roles: ['stakeholder'] });

  await userEvent.click(await screen.findByText('The year as a table'));

  const month = screen.getByRole('row', { name: /20\d\d/ });
  expect(within(month).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '3', '0', '0', '3']);
});

test('days say how bad they were, and arrows lead from one to the next', async () => {
  const yesterday = dayOf(Date.now() - 24 * 60 * 60_000, 'UTC');
  answer({
    'GET /api/incident/v1/calendar/days': {
      body: [
        { day: yesterday, severity: 'SEV1', drill: false, count: 1 },
        { day: today, severity: 'SEV2', drill: false, count: 3 },
      ],
    },
    'GET /api/incident/v1/calendar/hours': { body: hours },
  });
  await draw(<CalendarPage />, { roles: ['stakeholder'] });
  const last = await screen.findByRole('link', { name: /: 3 .*the worst SEV2$/ });
  const before = screen.getByRole('link', { name: /: 1 .*the worst SEV1$/ });
  expect([last.tabIndex, before.tabIndex]).toEqual([0, -1]);

  last.focus();
  await userEvent.keyboard('{ArrowLeft}');

  expect(before).toHaveFocus();
});
