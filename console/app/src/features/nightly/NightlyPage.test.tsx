import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { schedule } from '../../test/samples';
import type { Hole, NightlySummary, Report } from './api';
import NightlyPage from './NightlyPage';

const hole: Hole = {
  from: '2026-11-07T00:00:00Z',
  until: '2026-11-09T00:00:00Z',
  lastResort: false,
  reasons: [{ reason: 'NOBODY_ON_CALL', subject: 'Shop' }],
};
const report: Report = {
  serviceId: 's1',
  serviceName: 'Checkout',
  policyId: 'e1',
  checkedAt: '2026-11-05T02:00:00Z',
  holes: [hole],
};

function answers(summary: NightlySummary, items: Report[] = []) {
  answer({
    ...oncallAnswer('get', '/api/oncall/v1/simulations/reports/summary', {}, summary),
    ...oncallAnswer('get', '/api/oncall/v1/simulations/reports', {}, { items, next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/schedules', {}, { items: [schedule({ id: 'h1' })], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/teams', {}, { items: [], next: null }),
  });
}

test('a night without holes is calm', async () => {
  answers({ services: 3, withHoles: 0, checkedAt: '2026-11-05T02:00:00Z' });
  await draw(<NightlyPage />);

  expect(await screen.findByText('Somebody would always come')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('before the first night the page says so', async () => {
  answers({ services: 0, withHoles: 0, checkedAt: null });
  await draw(<NightlyPage />);

  expect(await screen.findByText('The first night is still to come')).toBeInTheDocument();
});

test('a hole is drawn on its days, said in words, and leads to the schedule', async () => {
  answers({ services: 3, withHoles: 1, checkedAt: report.checkedAt }, [report]);
  await draw(<NightlyPage />);

  const strip = await screen.findByRole('img', { name: '2 of 30 days with a hole' });
  const red = [...strip.children].map((cell) => cell.getAttribute('data-state') === 'nobody');
  expect(red.slice(0, 5)).toEqual([false, false, true, true, false]);
  const [item] = screen.getAllByRole('listitem');
  expect(item).toHaveTextContent('nobody would be paged.Nobody is on call in Shop.');
  expect(await within(item as HTMLElement).findByRole('link', { name: 'Open the schedule' })).toHaveAttribute('href', '/schedules/h1');
});

test.each([
  ['NO_POLICY', 'Open the service', '/services/s1'],
  ['NO_LEVELS', 'Open the policy', '/escalation-policies/e1/edit'],
  ['NO_VERIFIED_METHOD', 'Open people', '/people'],
] as const)('%s is mended elsewhere', async (reason, label, href) => {
  const last = { ...hole, lastResort: true, reasons: [{ reason, subject: 'Nadia' }] };
  answers({ services: 1, withHoles: 1, checkedAt: report.checkedAt }, [{ ...report, holes: [last] }]);
  await draw(<NightlyPage />);

  expect(await screen.findByRole('link', { name: label })).toHaveAttribute('href', href);
  expect(screen.getByText(/only the last resort would be paged/)).toBeInTheDocument();
});
