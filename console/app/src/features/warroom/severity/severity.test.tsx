import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { ClocksPanel } from '../ClocksPanel';
import { SeverityPanel } from '../SeverityPanel';

const by = { kind: 'PERSON' as const, id: 'p1', name: 'Nadia Orlova' };
const first = { severity: 'SEV3', basis: 'PERSON', policyVersion: 4, rule: null, reasons: ['Named when declared'], facts: null, decidedAt: '2026-01-01T00:00:00Z', decidedBy: by } as never;
const assessed = {
  severity: 'SEV1',
  basis: 'TABLE',
  policyVersion: 4,
  rule: 'many-users',
  reasons: ['More than half of the users are affected'],
  facts: { percentUsersAffected: 65, dataLoss: false, serviceDown: true },
  decidedAt: '2026-01-01T00:10:00Z',
  decidedBy: by,
} as never;

test('the severity says what it was decided from, and what was decided before', async () => {
  answer({
    'GET /api/incident/v1/incidents/i1/responders': { body: [] },
    'GET /api/oncall/v1/pages': { body: { items: [] } },
    'GET /api/incident/v1/incidents/i1/severity': { body: [assessed, first] },
  });
  await draw(<SeverityPanel detail={incidentDetail({ severityDecision: assessed })} />);

  expect(await screen.findByText('Known then: Users affected, %: 65 · not: Data loss · Service completely down')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Every decision about the severity' }));

  const decisions = await screen.findByRole('dialog', { name: 'Every decision about the severity' });
  expect(await within(decisions).findByText('Named when declared')).toBeInTheDocument();
  expect(within(decisions).getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 4))).toEqual(['SEV1', 'More', 'SEV3', 'Name']);
});

test('the times of the milestones that were reached can be read', async () => {
  answer({ 'GET /api/comms/v1/clocks': { body: { items: [] } } });
  const { incident } = incidentDetail();
  const milestones = { ...incident.milestones, mitigatedAt: '2026-01-01T00:40:00Z' };
  await draw(<ClocksPanel detail={incidentDetail({ incident: { ...incident, milestones } })} />);

  const times = await screen.findByLabelText('Times');
  expect(within(times).getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Began', 'Declared', 'Mitigated']);
  expect(within(times).getAllByRole('definition')[2]).toHaveTextContent('40');
});
