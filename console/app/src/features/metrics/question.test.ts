import { expect, test } from 'vitest';
import { asked, askedBefore, questionOf, wrongPeriod } from './question';

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

test('two days are a period from midnight to midnight where the reader is', () => {
  const question = questionOf({ from: '2026-03-28', to: '2026-03-29' });

  expect(asked(question, 'Europe/Berlin')).toMatchObject({ since: '2026-03-27T23:00:00Z', until: '2026-03-29T22:00:00Z' });
});

test('days that cannot be a period are not asked', () => {
  expect(questionOf({ from: '2026-03-28' })).not.toHaveProperty('from');
  expect(questionOf({ from: '2026-03-28', to: '2026-02-30x' })).not.toHaveProperty('from');
  expect(questionOf({ from: '2026-03-28', to: '2026-03-27' })).not.toHaveProperty('from');
  expect(wrongPeriod('2026-03-28', '2026-03-27')).toBe('order');
  expect(wrongPeriod('2020-01-01', '2026-01-01')).toBe('long');
  expect(wrongPeriod('2026-03-28', '2026-03-28')).toBeUndefined();
});

test('the period before is as long and ends where the other begins', () => {
  const question = questionOf({ from: '2026-03-11', to: '2026-03-20' });

  expect(askedBefore(question, 'UTC')).toMatchObject({ since: '2026-03-01T00:00:00.000Z', until: '2026-03-11T00:00:00Z' });
});
