import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import { weekdays } from '../schedules/weekdays';
import { QuietHoursPanel } from './QuietHoursPanel';

const path = `/api/oncall/v1/people/${nadia.id}/notification-rules/quiet-hours`;

test('quiet hours are added, and that urgent pages come anyway is said', async () => {
  const calls = answer({
    [`GET ${path}`]: { body: { zone: 'Europe/Berlin', windows: [] } },
    [`PUT ${path}`]: { body: { zone: 'Europe/Berlin', windows: [] } },
  });
  await draw(<QuietHoursPanel personId={nadia.id} />);

  expect(await screen.findByText(/Urgent pages always come/)).toHaveTextContent('Europe/Berlin');
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add quiet hours' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      windows: [{ days: weekdays, from: '22:00', to: '07:00' }],
    }),
  );
});
