import { expect, test } from 'vitest';
import { policy } from '../../../test/samples';
import { formPaths, moments, newCondition, requestOf, simulated, valuesOf } from './values';

test('what was read and not changed is sent back as it was', () => {
  const kept = policy({
    ackTimeoutSeconds: 1800,
    levels: [
      {
        delaySeconds: 0,
        targets: [{ kind: 'NEXT_ON_CALL', id: 's1' }, { kind: 'TEAM', id: 't1' }],
        strategy: 'ROUND_ROBIN',
        condition: {
          alertSeverities: ['CRITICAL'],
          incidentSeverities: ['SEV1'],
          priorities: ['P1', 'P2'],
          zone: 'Europe/Berlin',
          windows: [{ days: ['MONDAY'], from: '09:00', minutes: 540 }],
        },
      },
    ],
  });

  const { levels, ackTimeoutSeconds } = requestOf(valuesOf(kept));

  expect(levels).toEqual(kept.levels);
  expect(ackTimeoutSeconds).toBe(1800);
});

test('a condition in which nothing is chosen is none', () => {
  const values = valuesOf(policy());
  const [first, ...others] = values.levels;
  const levels = [{ ...first, condition: newCondition('UTC') }, ...others] as typeof values.levels;

  expect(requestOf({ ...values, levels }).levels[0]?.condition).toBeUndefined();
});

test('a policy can be followed before it has a name, and not before every level pages somebody', () => {
  const values = { ...valuesOf(policy()), name: ' ' };

  expect(simulated(values)?.name).toBe('-');
  expect(simulated({ ...values, levels: values.levels.map((level) => ({ ...level, targets: [] })) })).toBeUndefined();
});

test('levels count from the one before', () => {
  expect(moments([{ delaySeconds: 0 }, { delaySeconds: 300 }, { delaySeconds: null }, { delaySeconds: 600 }])).toEqual([0, 300, 300, 900]);
});

test('a wrong target is shown at the field of all targets', () => {
  expect(formPaths({ 'levels.1.targets.0.id': 'is nobody', name: 'is empty' })).toEqual({
    'levels.1.targets': 'is nobody',
    name: 'is empty',
  });
});
