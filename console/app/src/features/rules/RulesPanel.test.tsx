import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { alertRules, commsRules, postmortemRules } from './api';
import { AlertRulesModal } from './alerts/AlertRulesModal';
import { AlertRulesView } from './alerts/AlertRulesView';
import { CommsRulesModal } from './communication/CommsRulesModal';
import { CommsRulesView } from './communication/CommsRulesView';
import { PostmortemRulesModal } from './postmortems/PostmortemRulesModal';
import { PostmortemRulesView } from './postmortems/PostmortemRulesView';
import { RulesPanel } from './RulesPanel';

const rule = {
  publish: { first: 'AT_ONCE', update: 'AT_ONCE', resolution: 'AT_ONCE', delaySeconds: null },
  componentStatus: 'MAJOR_OUTAGE',
  whileMonitoring: 'DEGRADED_PERFORMANCE',
  firstPublicPostSeconds: null,
  publicCadenceSeconds: 1800,
  internalCadenceSeconds: 900,
  tellManagers: true,
};
const policy = { publicTitle: 'COMPONENTS', severities: { SEV1: rule, SEV2: rule, SEV3: rule, SEV4: rule } };
const targets = { acknowledgeSeconds: 300, identifySeconds: null, resolveSeconds: 3600 };
const postmortems = {
  mandatorySeverities: ['SEV1'],
  reviewWithinSeconds: 172_800,
  publishWithinBusinessDays: 5,
  dueBusinessDays: { P0: 5, P1: 10, P2: 20, P3: 60 },
  followUp: {
    assignBusinessDays: { P0: 1, P1: 3, P2: 5, P3: 10 },
    skipHolidays: true,
    atRiskDays: 3,
    movesAtMost: 2,
    reviewAfterDays: 30,
    trackEveryDays: 30,
    digestDay: 'MONDAY',
    digestHour: 8,
    shareAfterDays: 14,
  },
  meeting: {
    noticeMinutes: 240,
    opens: 9,
    closes: 18,
    preferredHour: 14,
    roles: ['commander'],
    invited: [],
    agenda: [{ topic: 'facts', minutes: 10 }],
  },
  reminders: { beforeDays: 3, repeatDays: 7, managerFrom: 2, hour: 9 },
  secondsPerDay: 86_400,
  targets: { SEV1: targets, SEV2: targets, SEV3: targets, SEV4: targets },
  onTimeTarget: 0.9,
};
const shipped = { version: 0, preset: 'default', policy, changedBy: null, changedAt: null };
const putInForce = () => userEvent.click(screen.getByRole('button', { name: 'Put in force' }));

test('managers change how often people are told; what is refused is said beside its field', async () => {
  const errors = [{ field: 'severities.SEV1.publicCadenceSeconds', rule: 'Min', message: 'at least 10' }];
  const calls = answer({
    'GET /api/comms/v1/policy': { body: shipped },
    'GET /api/comms/v1/policy/versions': { body: { items: [], next: null } },
    'GET /api/comms/v1/policy/presets': { body: { default: policy, demo: policy } },
    'PUT /api/comms/v1/policy': { status: 400, body: { code: 'request.invalid', errors } },
  });
  await draw(
    <RulesPanel book={commsRules} view={(rules) => <CommsRulesView policy={rules} />} editor={(props) => <CommsRulesModal {...props} />} />,
    { roles: ['manager'] },
  );
  expect(await screen.findByText('As Muster ships it', { exact: false })).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const [cadence] = (await screen.findAllByLabelText('Public update every')) as [HTMLElement];
  fireEvent.change(cadence, { target: { value: '0' } });
  await putInForce();

  expect(await screen.findByText('at least 10')).toBeInTheDocument();
  expect(cadence).toBeInvalid();
  const sent = calls.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"0"');
  expect(sent?.body).toEqual({ ...policy, severities: { ...policy.severities, SEV1: { ...rule, publicCadenceSeconds: 0 } } });
});

test('an earlier version comes back as a new one', async () => {
  const mapping = { attachFrom: 'WARNING', rows: [{ alert: 'CRITICAL', tier: 1, severity: 'SEV1' }] };
  const by = { kind: 'PERSON', id: 'p2', name: 'Tom Baker' };
  const version = (number: number, name: string) => ({
    version: number,
    name,
    definition: mapping,
    createdAt: '2026-11-20T10:00:00Z',
    createdBy: by,
  });
  const calls = answer({
    'GET /api/incident/v1/alert-mapping-policies': {
      body: { current: version(2, 'Quiet'), versions: [version(2, 'Quiet'), version(1, 'Loud')], presets: ['default'] },
    },
    'PUT /api/incident/v1/alert-mapping-policies': { body: version(3, 'Loud') },
  });
  await draw(
    <RulesPanel book={alertRules} view={(rules) => <AlertRulesView mapping={rules} />} editor={(props) => <AlertRulesModal {...props} />} />,
    { roles: ['admin'] },
  );

  await userEvent.click(await screen.findByRole('button', { name: 'History' }));
  await userEvent.click(await screen.findByRole('button', { name: /Version 1: Loud/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Put this version in force again' }));

  await expect.poll(() => calls.find(({ method }) => method === 'PUT')?.body).toEqual({ definition: mapping, name: 'Loud' });
});

test('an alert that declares must be able to join an incident', async () => {
  const mapping = { attachFrom: 'CRITICAL', rows: [{ alert: 'ERROR', tier: 1, severity: 'SEV2' }] };
  const calls = answer({});
  const current = { version: 1, name: 'default', rules: mapping as never, at: null, by: null };
  await draw(<AlertRulesModal book={alertRules} current={current} onClose={() => undefined} />, { roles: ['admin'] });
  await screen.findByRole('dialog');

  await putInForce();

  expect(await screen.findByText(/must also be able to join/)).toBeInTheDocument();
  expect(calls).toEqual([]);
});

test('the post-mortem rules are sent whole, with the share as a fraction', async () => {
  const current = { version: 1, name: 'default', policy: postmortems, createdAt: '2026-01-01T00:00:00Z', createdBy: 'muster' };
  const calls = answer({
    'GET /api/postmortem/v1/policies/current': { body: current },
    'GET /api/postmortem/v1/policies': { body: { items: [current], next: null } },
    'POST /api/postmortem/v1/policies': { status: 201, body: { ...current, version: 2 } },
  });
  await draw(
    <RulesPanel
      book={postmortemRules}
      view={(rules) => <PostmortemRulesView policy={rules} />}
      editor={(props) => <PostmortemRulesModal {...props} />}
    />,
    { roles: ['admin'] },
  );
  expect(await screen.findByText(/^P0: 5 business days/)).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  fireEvent.click(await screen.findByLabelText('SEV2'));
  fireEvent.change(screen.getByLabelText('Moves of a deadline at most'), { target: { value: '1' } });
  fireEvent.click(screen.getByLabelText('Holidays of the team are no business days'));
  fireEvent.click(screen.getByText('Add a point'));
  fireEvent.change(screen.getByLabelText('Point 2'), { target: { value: 'Lessons' } });
  await putInForce();

  await expect.poll(() => calls.find(({ method }) => method === 'POST')?.body).toEqual({
    policy: {
      ...postmortems,
      mandatorySeverities: ['SEV1', 'SEV2'],
      followUp: { ...postmortems.followUp, movesAtMost: 1, skipHolidays: false },
      meeting: { ...postmortems.meeting, agenda: [...postmortems.meeting.agenda, { topic: 'Lessons', minutes: 5 }] },
    },
  });
});
