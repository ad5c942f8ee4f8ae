import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { timingRules } from '../api';
import { RulesPanel } from '../RulesPanel';
import { TimingModal } from './TimingModal';
import { TimingView } from './TimingView';

const path = '/api/incident/v1/timing-policies';
const clocks = {
  acknowledge: { amount: 4, unit: 'BUSINESS_HOURS', business: true },
  resolve: { amount: 24, unit: 'HOURS', business: false },
  updateCadenceSeconds: 900,
};
const timing = {
  severities: { SEV1: clocks, SEV2: clocks, SEV3: clocks, SEV4: { ...clocks, updateCadenceSeconds: null } },
  stabilitySeconds: 900,
  gate: { metricsAtBaseline: true, alertsCleared: true, reportsStopped: true, rootCauseKnown: true, stable: true },
  businessHours: { from: '09:00:00', to: '17:00:00', days: ['MONDAY', 'FRIDAY'] },
};
const version = {
  version: 7,
  name: 'Shorter nights',
  definition: timing,
  createdAt: '2026-11-20T10:00:00Z',
  createdBy: { kind: 'PERSON', id: 'p2', name: 'Tom Baker' },
};

function panel() {
  return (
    <RulesPanel book={timingRules} view={(rules) => <TimingView timing={rules} />} editor={(props) => <TimingModal {...props} />} />
  );
}

test('clocks are read in the words of the field', async () => {
  answer({ [`GET ${path}`]: { body: { current: version, versions: [version], presets: ['default'] } } });
  await draw(panel());

  expect(await screen.findByText('Version 7: Shorter nights')).toBeInTheDocument();
  expect(screen.getAllByText('4 business hours')).toHaveLength(4);
  expect(screen.getByText('none owed')).toBeInTheDocument();
  expect(screen.getByText('09:00–17:00, Mon, Fri')).toBeInTheDocument();
});

test('what the service adds to its answers is not sent back, and a length keeps its unit', async () => {
  const calls = answer({
    [`GET ${path}`]: { body: { current: version, versions: [version], presets: ['default'] } },
    [`PUT ${path}`]: { body: version },
  });
  await draw(panel(), { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  const stability = await screen.findByLabelText(/^Quiet before resolving(?!, unit)/);
  expect(stability).toHaveValue('15');
  await userEvent.selectOptions(screen.getByLabelText('Quiet before resolving, unit'), 'h');
  await userEvent.click(screen.getByRole('button', { name: 'Put in force' }));

  const sent = () => calls.find(({ method }) => method === 'PUT');
  await expect.poll(sent).toBeDefined();
  const { definition } = sent()?.body as { definition: typeof timing };
  expect(definition.stabilitySeconds).toBe(15 * 3600);
  expect(definition.severities.SEV1.acknowledge).toEqual({ amount: 4, unit: 'BUSINESS_HOURS' });
  expect(definition.businessHours).toEqual({ from: '09:00', to: '17:00', days: ['MONDAY', 'FRIDAY'] });
});

test('a version that somebody overtook is refused and the form stays', async () => {
  answer({
    [`GET ${path}`]: { body: { current: version, versions: [version], presets: ['default'] } },
    [`PUT ${path}`]: { status: 412, body: { code: 'etag.mismatch', detail: 'A newer version is in force' } },
  });
  await draw(panel(), { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Put in force' }));

  expect(await screen.findByText('Somebody else was faster')).toBeInTheDocument();
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});
