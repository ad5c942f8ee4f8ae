import { expect, test } from 'vitest';
import { questionOf } from './question';

test('what the address does not say is as usual', () => {
  expect(questionOf({})).toMatchObject({ days: 90, step: 'WEEK', reading: 'OPERATIONAL', drills: undefined });
});

test('what the address says is asked, and what cannot be is not', () => {
  const id = '01995b2a-7c00-7000-8000-000000000004';

  expect(questionOf({ days: 30, severity: 'SEV2', teamId: id, drills: true, step: 'MONTH', reading: 'CALENDAR' })).toEqual({
    days: 30,
    severity: 'SEV2',
    serviceId: undefined,
    teamId: id,
    drills: true,
    step: 'MONTH',
    reading: 'CALENDAR',
  });
  expect(questionOf({ days: 31, severity: 'SEV9', teamId: 'x', step: 'DAY' })).toMatchObject({
    days: 90,
    severity: undefined,
    teamId: undefined,
    step: 'WEEK',
  });
});
