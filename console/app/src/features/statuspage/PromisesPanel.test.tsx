import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { PromisesPanel } from './PromisesPanel';

const figures = (by: string, value: string | null, kept: number, missed: number) => ({
  by,
  value,
  kept,
  missed,
  replaced: 1,
  released: 0,
  open: 0,
});
const none = { body: { items: [], next: null } };
const names = {
  'GET /api/oncall/v1/people': none,
  'GET /api/oncall/v1/teams': none,
  'GET /api/oncall/v1/services': none,
  'GET /api/oncall/v1/schedules': none,
  'GET /api/oncall/v1/escalation-policies': none,
  'GET /api/oncall/v1/destinations': none,
};

test('promises are counted by whom they were made to, and by more', async () => {
  answer({
    ...names,
    'GET /api/comms/v1/promises/figures': {
      body: [figures('ALL', null, 3, 1), figures('AUDIENCE', 'PUBLIC', 3, 1), figures('SEVERITY', 'SEV1', 0, 0)],
    },
  });
  await draw(<PromisesPanel />, { roles: ['manager'] });

  expect(await screen.findByRole('row', { name: 'Customers 75 % 3 1 1 0' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /SEV1.*– 0 0 1 0/ })).toBeInTheDocument();
});

test('without any promise there is nothing to count', async () => {
  answer({ ...names, 'GET /api/comms/v1/promises/figures': { body: [{ ...figures('ALL', null, 0, 0), replaced: 0 }] } });
  await draw(<PromisesPanel />, { roles: ['manager'] });

  expect(await screen.findByText('Nothing was promised yet.')).toBeInTheDocument();
});
