import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { postmortemRules, type Rulebook } from '../api';
import type { PostmortemPolicy } from '../model';
import { MeetingRulesView } from './MeetingRulesView';
import { PostmortemRulesModal } from './PostmortemRulesModal';

const meeting = {
  noticeMinutes: 240,
  opens: 9,
  closes: 18,
  preferredHour: 14,
  roles: ['commander', 'fleet-captain'],
  invited: [{ personId: 'p1', role: 'product management' }],
  agenda: [
    { topic: 'root-cause', minutes: 10 },
    { topic: 'Thanks', minutes: 5 },
  ],
};
const role = (key: string, en: string, ru: string) => ({ key, name: { en, ru }, single: true, duties: {}, skills: {}, area: null, mayHold: null });
const catalogue = {
  version: 1,
  name: 'default',
  definition: { roles: [role('commander', 'Incident commander', 'Руководитель инцидента'), role('fleet-captain', 'Fleet captain', 'Капитан флота')], severities: {}, areas: {}, span: {} },
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: { kind: 'SYSTEM', name: 'muster' },
};
const around = {
  'GET /api/incident/v1/role-policies': { body: { current: catalogue, versions: [], presets: [] } },
  'GET /api/postmortem/v1/agendas': { body: [{ key: 'FIVE_WHYS', items: [{ topic: 'five-whys', minutes: 40 }] }] },
  'GET /api/oncall/v1/people': {
    body: { items: [{ id: 'p1', name: 'Nadia Orlova', active: true }, { id: 'p2', name: 'Omar Said', active: true }], next: null },
  },
};
const days = { P0: 1, P1: 3, P2: 5, P3: 10 };
const policy = {
  mandatorySeverities: [],
  reviewWithinSeconds: 172_800,
  publishWithinBusinessDays: 5,
  dueBusinessDays: days,
  reminders: { beforeDays: 3, repeatDays: 7, managerFrom: 2, hour: 9 },
  secondsPerDay: 86_400,
  targets: {},
  onTimeTarget: 0.9,
  followUp: { assignBusinessDays: days, skipHolidays: true, atRiskDays: 3, movesAtMost: 2, reviewAfterDays: 30, trackEveryDays: 30, digestDay: 'MONDAY', digestHour: 8 },
  meeting,
} as unknown as PostmortemPolicy;

test('the rules say each point of the agenda and who is invited, in words', async () => {
  answer(around);
  await draw(<MeetingRulesView meeting={meeting} />, { language: 'ru' });

  expect(await screen.findByText('Руководитель инцидента, Капитан флота')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map((point) => point.textContent)).toEqual(['Первопричина, 10 мин', 'Thanks, 5 мин']);
  expect(await screen.findByText('Nadia Orlova (product management)')).toBeInTheDocument();
});

async function edit() {
  answer(around);
  const publish = vi.fn<Rulebook<PostmortemPolicy>['publish']>().mockResolvedValue({});
  const current = { version: 1, name: 'default', rules: policy, at: null, by: null };
  await draw(<PostmortemRulesModal book={{ ...postmortemRules, publish }} current={current} onClose={() => undefined} />, { roles: ['admin'] });
  await screen.findByRole('button', { name: '5 whys' });
  const send = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Put in force' }));
    await expect.poll(() => publish.mock.calls[0]?.[0].meeting).toBeDefined();
    return publish.mock.calls[0]?.[0].meeting;
  };
  return { publish, send };
}

test('points are written in words and keep their keys, roles are chosen by name', async () => {
  const { send } = await edit();
  expect(screen.getByRole('textbox', { name: 'Point 1' })).toHaveValue('Root cause');
  await userEvent.click(screen.getByRole('combobox', { name: 'Roles that are invited' }));
  expect(await screen.findByRole('option', { name: 'Incident commander' })).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('option', { name: 'Fleet captain' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Point 2' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Point 2' }), 'Timeline so far');

  expect(await send()).toEqual({
    ...meeting,
    roles: ['commander'],
    agenda: [
      { topic: 'root-cause', minutes: 10 },
      { topic: 'Timeline so far', minutes: 5 },
    ],
  });
});

test('an agenda that ships is taken over, and a person is invited to every review', async () => {
  const { send } = await edit();
  await userEvent.click(screen.getByRole('button', { name: '5 whys' }));
  await userEvent.click(screen.getByRole('button', { name: 'Invite a person' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Person 2' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Omar Said' }));
  await userEvent.type(screen.getByRole('combobox', { name: 'What person 2 is there for' }), 'Fleet captain');

  expect(await send()).toEqual({
    ...meeting,
    invited: [...meeting.invited, { personId: 'p2', role: 'fleet-captain' }],
    agenda: [{ topic: 'five-whys', minutes: 40 }],
  });
});

test('an invitation needs a person and what for', async () => {
  const { publish } = await edit();
  await userEvent.click(screen.getByRole('button', { name: 'Invite a person' }));
  await userEvent.click(screen.getByRole('button', { name: 'Put in force' }));

  expect(await screen.findAllByText('Required')).toHaveLength(2);
  expect(publish).not.toHaveBeenCalled();
});
