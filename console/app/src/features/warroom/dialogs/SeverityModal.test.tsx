import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail, rolePolicies } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { SeverityModal } from './SeverityModal';

const path = '/api/incident/v1/incidents/i1';

async function rating(some: Parameters<typeof incidentDetail>[0] = {}) {
  const calls = answer({
    'GET /api/incident/v1/role-policies': rolePolicies(),
    'GET /api/oncall/v1/teams': { body: { items: [{ id: 't1', name: 'Payments' }] } },
    'GET /api/oncall/v1/services': { body: { items: [{ id: 's1', name: 'Checkout', teamId: 't1' }] } },
    [`POST ${path}/severity`]: { body: {} },
  });
  const detail = incidentDetail(some);
  detail.incident.severity = 'SEV3';
  detail.incident.services = [{ id: 's1', name: 'Checkout', tier: 1 }] as never;
  await draw(<SeverityModal detail={detail} onClose={() => undefined} />);
  const dialog = await screen.findByRole('dialog', { name: 'Change the severity' });
  await userEvent.click(within(dialog).getByRole('radio', { name: 'I name it' }));
  return { dialog, calls };
}

test('raising says who will be paged, and nothing is said where nobody will be', async () => {
  const { dialog } = await rating();

  await userEvent.click(within(dialog).getByRole('radio', { name: 'SEV1' }));
  expect(await within(dialog).findByText(/^SEV1 pages whoever is on call for Payments/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'SEV4' }));
  await waitFor(() => expect(within(dialog).queryByRole('status')).toBeNull());
});

test('what is told afterwards pages nobody', async () => {
  const { dialog, calls } = await rating({ retrospective: true });

  await userEvent.click(within(dialog).getByRole('radio', { name: 'SEV1' }));
  expect(within(dialog).queryByText(/on call/)).toBeNull();
  expect(calls.some(({ path: asked }) => asked.includes('role-policies'))).toBe(false);
});
