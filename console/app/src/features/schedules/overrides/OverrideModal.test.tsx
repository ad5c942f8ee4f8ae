import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw, nadia } from '../../../test/render';
import { layer, person, schedule as scheduleOf } from '../../../test/samples';
import type { Override } from '../api';
import { OverrideModal } from './OverrideModal';

const people = [
  person({ id: nadia.id, name: nadia.name }), person({ id: 'p2', name: 'Tom Berg' }),
];
const lists = {
  ...oncallAnswer('get', '/api/oncall/v1/people', {}, { items: people, next: null }),
  ...oncallAnswer('get', '/api/oncall/v1/escalation-policies', {}, { items: [], next: null }),
};
const schedule = scheduleOf({ zone: 'Europe/Berlin', layers: [layer()] });
const night = { start: Date.parse('2026-10-24T18:00:00Z'), end: Date.parse('2026-10-25T07:00:00Z') };
const path = 'POST /api/oncall/v1/schedules/s1/overrides';

test('standing in for somebody over a change of clocks sends the exact instants', async () => {
  const calls = answer({ ...lists, [path]: { status: 201, body: { id: 'o1' } } });
  const onClose = vi.fn();
  await draw(<OverrideModal schedule={schedule} draft={{ kind: 'REPLACE', originalId: 'p2', ...night }} overrides={[]} onClose={onClose} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    kind: 'REPLACE',
    originalId: 'p2',
    personId: nadia.id,
    startsAt: '2026-10-24T18:00:00Z',
    endsAt: '2026-10-25T07:00:00Z',
  });
});

test('an override that is in the way is named beside the field', async () => {
  answer({ ...lists, [path]: { status: 409, body: { code: 'override.overlaps', detail: 'taken' } } });
  const other = { id: 'o0', kind: 'REPLACE_ALL', personName: 'Tom Berg', startsAt: '2026-10-24T20:00:00Z', endsAt: '2026-10-24T22:00:00Z' };
  await draw(
    <OverrideModal schedule={schedule} draft={{ kind: 'REPLACE_ALL', ...night }} overrides={[other as Override]} onClose={() => undefined} />,
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));

  expect(await screen.findByText(/In the way: Tom Berg for everybody, Sat 24 Oct, 22:00/)).toBeInTheDocument();
  expect(screen.getByLabelText(/^From/)).toBeInvalid();
});

test('who is asked for depends on what happens', async () => {
  answer(lists);
  await draw(<OverrideModal schedule={schedule} draft={{ kind: 'ADD', ...night }} overrides={[]} onClose={() => undefined} />);

  expect(await screen.findByRole('combobox', { name: /Who is on call/ })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody is not on call' }));

  expect(screen.getByRole('combobox', { name: /Who is not on call/ })).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: /Who is on call/ })).not.toBeInTheDocument();
});
