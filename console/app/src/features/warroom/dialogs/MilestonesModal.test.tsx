import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { MilestonesModal } from './MilestonesModal';

const path = 'POST /api/incident/v1/incidents/i1/milestones';

async function correct(label: string, value: string) {
  const dialog = await screen.findByRole('dialog', { name: 'Correct milestones' });
  fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
  await userEvent.type(within(dialog).getByLabelText(/How do you know/), 'the graphs');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  return dialog;
}

test('only what was put right is sent, and an end that has not come is not offered', async () => {
  const calls = answer({ [path]: { body: {} } });
  await draw(<MilestonesModal detail={incidentDetail()} onClose={vi.fn()} />);
  expect(await screen.findByLabelText('Began')).toHaveValue('2026-01-01T00:00');
  expect(screen.queryByLabelText('Resolved')).toBeNull();

  await correct('Cause identified', '2026-01-01T00:20');

  expect(calls[0]?.body).toEqual({ identifiedAt: '2026-01-01T00:20:00Z', reason: 'the graphs' });
});

test('a time that cannot have been so is refused beside its field', async () => {
  answer({
    [path]: {
      status: 422,
      body: {
        code: 'incident.milestone-order',
        status: 422,
        errors: [{ field: 'detectedAt', rule: 'order', message: 'must not be before startedAt' }],
      },
    },
  });
  await draw(<MilestonesModal detail={incidentDetail()} onClose={vi.fn()} />);

  const dialog = await correct('Detected', '2025-12-31T23:00');

  expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
  expect(within(dialog).getByLabelText('Detected')).toHaveAttribute('aria-invalid', 'true');
});

test('a time that was recorded is not emptied, and nothing changed is said', async () => {
  const calls = answer({});
  await draw(<MilestonesModal detail={incidentDetail()} onClose={vi.fn()} />);

  const dialog = await correct('Began', '');
  expect(await within(dialog).findByText(/not taken out/)).toBeInTheDocument();
  await correct('Began', '2026-01-01T00:00');
  expect(await within(dialog).findByText('No time was changed.')).toBeInTheDocument();
  expect(calls).toEqual([]);
});
