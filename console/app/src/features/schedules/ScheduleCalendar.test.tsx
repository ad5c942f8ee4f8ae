import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import { person, schedule } from '../../test/samples';
import type { Shifts } from './api';
import { ScheduleCalendar } from './ScheduleCalendar';

const hour = 3_600_000;
const today = Math.floor(Date.now() / (24 * hour)) * 24 * hour;
const at = (hours: number) => new Date(today + hours * hour).toISOString();

const shifts: Shifts = {
  since: at(0),
  until: at(400),
  shifts: [
    {
      personId: 'p2',
      personName: 'Tom Berg',
      originalId: null,
      originalName: null,
      layerId: null,
      overrideId: null,
      swapId: null,
      temporaryId: null,
      start: at(0),
      end: at(400),
    },
  ],
  gaps: [],
  layers: [],
  people: { p2: 'Tom Berg' },
  quality: { score: 100, coverage: 100, balance: 100 },
  warnings: [],
};
const of = { scheduleId: 's1' };
const answers = {
  ...oncallAnswer('get', '/api/oncall/v1/schedules/{id}/shifts', { id: 's1' }, shifts),
  ...oncallAnswer('get', '/api/oncall/v1/schedules/{scheduleId}/overrides', of, { items: [], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/schedules/{scheduleId}/temporary', of, { items: [] }),
  ...oncallAnswer('get', '/api/oncall/v1/people', {}, { items: [person({ id: nadia.id, name: nadia.name })], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/escalation-policies', {}, { items: [], next: null }),
};

test('an exception for a day is made with the keyboard alone', async () => {
  answer(answers);
  await draw(<ScheduleCalendar schedule={schedule()} />);

  const days = await screen.findAllByRole('button', { name: /^Make an exception on/ });
  days[0]?.focus();
  await userEvent.keyboard('{End}');
  const last = document.activeElement as HTMLElement;
  expect(last).toBe(days.at(-1));
  await userEvent.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'An exception in Shop' }));
  const from = dialog.getByLabelText(/^From/) as HTMLInputElement;
  const until = dialog.getByLabelText(/^Until/) as HTMLInputElement;
  expect(from.value).toMatch(/T00:00$/);
  expect(Date.parse(`${until.value}Z`) - Date.parse(`${from.value}Z`)).toBe(24 * hour);
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(last).toHaveFocus();
});

test('a line of days is one stop of the Tab key', async () => {
  answer(answers);
  await draw(<ScheduleCalendar schedule={schedule()} />);

  const days = await screen.findAllByRole('button', { name: /^Make an exception on/ });
  expect(days.filter(({ tabIndex }) => tabIndex === 0)).toEqual([days[0]]);
  days[0]?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(days[1]).toHaveFocus());
  expect(days.filter(({ tabIndex }) => tabIndex === 0)).toEqual([days[1]]);
});

test('the keyboard returns to the button of the menu from which a dialog came', async () => {
  answer(answers);
  await draw(<ScheduleCalendar schedule={schedule()} />);

  screen.getByRole('button', { name: 'Exception' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Override…' }));
  await screen.findByRole('dialog', { name: 'An exception in Shop' });
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.getByRole('button', { name: 'Exception' })).toHaveFocus());
});

test('whoever may not make exceptions has days to read only', async () => {
  answer(answers);
  await draw(<ScheduleCalendar schedule={schedule()} />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Tom Berg')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Make an exception/ })).not.toBeInTheDocument();
});
