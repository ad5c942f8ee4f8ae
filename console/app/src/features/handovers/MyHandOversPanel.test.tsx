import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import type { Brief, HandOver, OwnShift } from './api';
import { MyHandOversPanel } from './MyHandOversPanel';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

const brief: Brief = {
  openAlerts: [
    { id: 'a1', number: 7, severity: 'CRITICAL', summary: 'Disk of db-3 is full', acknowledged: false, openedAt: at(-1) },
  ],
  openIncidents: [{ id: 'i1', reference: 'INC-4', title: 'Checkout is slow', severity: 'SEV2', state: 'MITIGATING' }],
  alerts: 12,
  pages: 1,
};
const toNadia: HandOver = {
  id: 'h1',
  scheduleId: 's1',
  fromPersonId: 'p2',
  fromPersonName: 'Tom Berg',
  toPersonId: nadia.id,
  toPersonName: nadia.name,
  note: 'Look at db-3',
  brief,
  givenAt: at(-1),
  acceptedAt: null,
};
const fromNadia: HandOver = {
  ...toNadia,
  id: 'h2',
  fromPersonId: nadia.id,
  fromPersonName: nadia.name,
  toPersonId: 'p2',
  toPersonName: 'Tom Berg',
};
const shift: OwnShift = { scheduleId: 's1', scheduleName: 'Shop', start: at(-20), end: at(4), cover: false };

const person = { personId: nadia.id };
const shifts = (list: OwnShift[]) =>
  oncallAnswer('get', '/api/oncall/v1/people/{personId}/duties/shifts', person, { since: at(-12), until: at(24), shifts: list });
const handOvers = (list: () => HandOver[]) =>
  oncallAnswer('get', '/api/oncall/v1/people/{personId}/hand-overs', person, () => ({ items: list() }));
const draft = (next: { personId: string; personName: string }[]) =>
  oncallAnswer('get', '/api/oncall/v1/schedules/{scheduleId}/hand-overs/draft', { scheduleId: 's1' }, {
    shiftStart: shift.start,
    shiftEnd: shift.end,
    next,
    brief,
  });

test('who takes over reads the brief and accepts', async () => {
  let list = [toNadia];
  const calls = answer({
    ...shifts([]),
    ...handOvers(() => list),
    ...oncallAnswer('post', '/api/oncall/v1/schedules/{scheduleId}/hand-overs/{id}/accept', { scheduleId: 's1', id: 'h1' }, () => {
      list = [];
      return { ...toNadia, acceptedAt: at(0) };
    }),
  });
  await draw(<MyHandOversPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: /^Read and accept the hand-over: Tom Berg/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Hand-over/ }));
  expect(dialog.getByText('Look at db-3')).toBeVisible();
  expect(dialog.getByRole('link', { name: 'Disk of db-3 is full' })).toHaveAttribute('href', '/alerts/a1');
  expect(dialog.getByRole('link', { name: 'Checkout is slow' })).toHaveAttribute('href', '/incidents/i1');
  expect(dialog.getByText('12 alerts came, 1 page was sent')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Accept' }));

  await waitFor(() => expect(screen.queryByRole('region', { name: 'Hand-over' })).not.toBeInTheDocument());
  expect(calls.some(({ method, path }) => method === 'POST' && path.endsWith('/h1/accept'))).toBe(true);
});

test('a shift that ends is handed over to whoever comes next, with a note', async () => {
  let list: HandOver[] = [];
  const calls = answer({
    ...shifts([shift]),
    ...handOvers(() => list),
    ...draft([{ personId: 'p2', personName: 'Tom Berg' }]),
    ...oncallAnswer('post', '/api/oncall/v1/schedules/{scheduleId}/hand-overs', { scheduleId: 's1' }, () => {
      list = [{ ...fromNadia, givenAt: at(0) }];
      return fromNadia;
    }),
  });
  await draw(<MyHandOversPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Hand over: Shop' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand over your shift in Shop' }));
  expect(await dialog.findByText('Left empty: Tom Berg, who comes next.')).toBeVisible();
  expect(dialog.getByText('Checkout is slow')).toBeVisible();
  await userEvent.type(dialog.getByLabelText('Note'), 'All quiet');
  await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));

  expect(await screen.findByText('Not accepted yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Hand over: Shop' })).not.toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ note: 'All quiet' });
});

test('when nobody comes next, it must be said to whom', async () => {
  const calls = answer({ ...shifts([shift]), ...handOvers(() => []), ...draft([]) });
  await draw(<MyHandOversPanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Hand over: Shop' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand over your shift in Shop' }));
  expect(await dialog.findByText('Nobody comes right after you in the schedule.')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));

  expect(await dialog.findByText('Required')).toBeVisible();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
});

test('a shift that ends in a day is announced, but not handed over yet', async () => {
  answer({ ...shifts([{ ...shift, end: at(20) }]), ...handOvers(() => []) });
  await draw(<MyHandOversPanel personId={nadia.id} />);

  expect(await screen.findByText(/Can be handed over from/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Hand over: Shop' })).not.toBeInTheDocument();
});
