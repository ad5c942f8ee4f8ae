import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Oncall } from '../../api/clients';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { person, schedule } from '../../test/samples';
import type { Member } from './api';
import type { FairnessEntry } from './fairness/api';
import { TeamView } from './TeamView';

// A whole page takes a while to draw on a machine that is busy.
configure({ asyncUtilTimeout: 8000 });

const facts: Oncall['OnCallFactsBody'] = {
  onboardedOn: null,
  shadowedShifts: 1,
  productionAccess: true,
  knowsMonitoring: true,
  incidentTraining: true,
  holidayCalendar: null,
};
const anna: Member = {
  personId: 'p1',
  personName: 'Anna Stein',
  manager: false,
  active: true,
  reachable: true,
  facts,
  missing: ['ONBOARDING', 'SHADOWING'],
};
const tom: Member = { ...anna, personId: 'p2', personName: 'Tom Berg', manager: true, reachable: false, missing: [] };
const conflict: Oncall['ConflictView'] = {
  personId: 'p1',
  start: '2026-12-24T08:00:00Z',
  end: '2026-12-24T20:00:00Z',
  holiday: true,
  proposals: ['p2', 'p3'],
};
const load: FairnessEntry = {
  personId: 'p1',
  personName: 'Anna Stein',
  shifts: 2,
  hours: 80,
  nightHours: 20,
  weekendHours: 8,
  holidayHours: 0,
  pages: 7,
  nightPages: 3,
};
const fairness = (...entries: FairnessEntry[]) =>
  oncallAnswer('get', '/api/oncall/v1/fairness', {}, {
    since: '2026-10-22T00:00:00Z',
    until: '2026-11-21T00:00:00Z',
    entries,
  });

const coverPath = '/api/oncall/v1/schedules/s1/cover';
const germany = { code: 'DE', name: 'Germany', source: 'SHIPPED' } as const;
const own = { code: 'DE-BY', name: 'Our Bavaria', source: 'OWN' } as const;
const answers = {
  ...oncallAnswer('get', '/api/oncall/v1/teams/{id}', { id: 't1' }, {
    id: 't1',
    name: 'Payments',
    slug: 'payments',
    description: '',
    zone: 'UTC',
    memberIds: ['p1', 'p2'],
    managerIds: ['p2'],
    approvesSwaps: false,
    createdAt: '2026-01-01T00:00:00Z',
  }),
  ...oncallAnswer('get', '/api/oncall/v1/teams/{teamId}/roster', { teamId: 't1' }, { members: [anna, tom] }),
  ...oncallAnswer('get', '/api/oncall/v1/contact-cards', {}, { items: [], next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/schedules', {}, {
    items: [schedule({ id: 's1', name: 'Weekly', teamId: 't1' }), schedule({ id: 's2', name: 'Other', teamId: 't2' })],
    next: null,
  }),
  ...oncallAnswer('get', '/api/oncall/v1/schedules/{id}/coverage', { id: 's1' }, {
    since: '2026-11-21T00:00:00Z',
    until: '2027-01-02T00:00:00Z',
    quality: { score: 90, coverage: 100, balance: 80 },
    gaps: [],
    conflicts: [conflict],
    warnings: [],
    people: { p1: 'Anna Stein', p2: 'Tom Berg', p3: 'Ida Falk' },
  }),
  ...oncallAnswer('get', '/api/oncall/v1/people/{personId}/duties', { personId: 'p1' }, {
    schedules: [{ id: 's1', name: 'Weekly' }],
    shifts: [],
    policies: [],
    swaps: [],
    teams: [],
  }),
  ...fairness(load),
  ...oncallAnswer('get', '/api/oncall/v1/holiday-calendars', {}, { items: [germany, own] }),
  ...oncallAnswer('get', '/api/oncall/v1/people', {}, {
    items: [person({ id: 'p1', name: 'Anna Stein' }), person({ id: 'p2', name: 'Tom Berg' })],
    next: null,
  }),
};

test('the roster says in plain words who lacks what', async () => {
  answer(answers);
  await draw(<TeamView teamId="t1" />);

  const members = await screen.findByRole('list', { name: 'Members' });
  const [first, second] = within(members).getAllByRole('listitem');
  expect(first).toHaveTextContent('Anna Stein');
  expect(first).toHaveTextContent('Still needed: 30 days in the team, 2 shifts beside somebody on call');
  expect(second).toHaveTextContent('Cannot be reached');
  expect(second).not.toHaveTextContent('Still needed');
});

test('a manager accepts the fairest proposal', async () => {
  const calls = answer({
    ...answers,
    ...oncallAnswer('post', '/api/oncall/v1/schedules/{id}/cover', { id: 's1' }, { overrideIds: ['o1'] }),
  });
  await draw(<TeamView teamId="t1" />, { roles: ['manager'] });

  const proposals = await screen.findAllByRole('button', { name: /^Put .* on call instead of Anna Stein/ });
  expect(proposals.map(({ textContent }) => textContent)).toEqual(['Put Tom Berg on call', 'Ida Falk']);
  await userEvent.click(screen.getByRole('button', { name: /^Put Tom Berg on call instead of Anna Stein/ }));

  await waitFor(() => expect(calls.filter(({ path }) => path.endsWith('/coverage'))).toHaveLength(2));
  expect(calls.find(({ path }) => path === coverPath)?.body).toEqual({
    originalId: 'p1',
    personId: 'p2',
    startsAt: conflict.start,
    endsAt: conflict.end,
  });
});

test('others see who could cover, but decide nothing', async () => {
  answer(answers);
  await draw(<TeamView teamId="t1" />);

  expect(await screen.findByText('Could cover it, the fairest first: Tom Berg, Ida Falk')).toBeVisible();
  expect(screen.queryByRole('button', { name: /on call instead/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /payroll/ })).not.toBeInTheDocument();
});

test('a manager enters what somebody has learned', async () => {
  const put = '/api/oncall/v1/people/p1/on-call-facts';
  const calls = answer({
    ...answers,
    ...oncallAnswer('put', '/api/oncall/v1/people/{personId}/on-call-facts', { personId: 'p1' }, facts),
  });
  await draw(<TeamView teamId="t1" />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit what is known about Anna Stein' }));
  await userEvent.type(await screen.findByLabelText('First day in the team'), '2026-09-01');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ path }) => path === put)).toBeDefined());
  expect(calls.find(({ path }) => path === put)?.body).toEqual({
    onboardedOn: '2026-09-01',
    shadowedShifts: 1,
    productionAccess: true,
    knowsMonitoring: true,
    incidentTraining: true,
  });
});

test('the load of each person is in words, and for managers in a file', async () => {
  answer(answers);
  await draw(<TeamView teamId="t1" />, { roles: ['manager'] });

  const shares = await screen.findByRole('list', { name: 'How the load is shared' });
  expect(shares).toHaveTextContent('80 h · 2 shifts');
  expect(shares).toHaveTextContent('Nights: 20 h (25%)');
  expect(shares).toHaveTextContent('7 pages, 3 at night');
  expect(screen.getByRole('link', { name: 'For payroll (CSV)' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/api\/oncall\/v1\/fairness\/pay-export\?since=.*&until=.*&teamId=t1$/),
  );
});

test('minutes on call are no share yet', async () => {
  const minutes: FairnessEntry = { ...load, shifts: 1, hours: 0.02, nightHours: 0.02, weekendHours: 0, pages: 0, nightPages: 0 };
  answer({ ...answers, ...fairness(minutes) });
  await draw(<TeamView teamId="t1" />);

  expect(await screen.findByText('Not yet an hour to share')).toBeVisible();
  expect(screen.queryByText(/%\)/)).not.toBeInTheDocument();
});

test('somebody who was on call for minutes only has no shares among the others', async () => {
  const minutes: FairnessEntry = { ...load, personId: 'p2', personName: 'Tom Berg', hours: 0.02, nightHours: 0.02 };
  answer({ ...answers, ...fairness(load, minutes) });
  await draw(<TeamView teamId="t1" />);

  const shares = await screen.findByRole('list', { name: 'How the load is shared' });
  const [anna, tom] = within(shares).getAllByRole('listitem');
  expect(anna).toHaveTextContent('Nights: 20 h (25%)');
  expect(tom).toHaveTextContent('Nights: 0 h');
  expect(tom).not.toHaveTextContent('%');
});

test('whoever leaves hands everything over to somebody else', async () => {
  const path = '/api/oncall/v1/people/p1/duties/leave';
  const calls = answer({
    ...answers,
    ...oncallAnswer('post', '/api/oncall/v1/people/{personId}/duties/leave', { personId: 'p1' }, {
      schedules: [],
      shifts: [],
      policies: [],
      swaps: [],
      teams: [],
    }),
  });
  await draw(<TeamView teamId="t1" />, { roles: ['manager'] });
  await screen.findByRole('list', { name: 'Members' });

  await userEvent.click(screen.getByRole('button', { name: 'Somebody leaves…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Somebody leaves' }));
  await userEvent.click(dialog.getByRole('combobox', { name: /^Who leaves/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Anna Stein' }));
  expect(await dialog.findByText('Schedules')).toBeVisible();
  await userEvent.click(dialog.getByRole('combobox', { name: /^Who takes over/ }));
  expect(screen.queryByRole('option', { name: 'Anna Stein' })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByRole('option', { name: 'Tom Berg' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Hand over everything' }));

  await waitFor(() => expect(calls.find((call) => call.path === path)?.body).toEqual({ successorId: 'p2' }));
});

test('a manager looks up the public holidays of a year', async () => {
  answer({
    ...answers,
    ...oncallAnswer('get', '/api/oncall/v1/holiday-calendars/{code}', { code: 'DE' }, {
      ...germany,
      days: [{ date: '2026-10-03', name: 'German Unity Day' }],
    }),
  });
  await draw(<TeamView teamId="t1" />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Public holidays…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Public holidays' }));
  const year = dialog.getByLabelText('Year');
  await userEvent.clear(year);
  await userEvent.type(year, '2026');
  await userEvent.type(dialog.getByRole('combobox', { name: 'Country or region' }), 'germ');
  expect(screen.queryByRole('option', { name: 'Our Bavaria (DE-BY)' })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByRole('option', { name: 'Germany (DE)' }));

  const days = await dialog.findByRole('list', { name: 'Public holidays of DE in 2026' });
  expect(within(days).getByRole('listitem')).toHaveTextContent('German Unity DaySat 3 October');
});

test('others do not look for calendars of holidays', async () => {
  answer(answers);
  await draw(<TeamView teamId="t1" />);

  await screen.findByRole('list', { name: 'Members' });

  expect(screen.queryByRole('button', { name: 'Public holidays…' })).not.toBeInTheDocument();
});
