import { expect, test } from 'vitest';
import { draftOf } from './draft';
import { requestOf, valuesOf } from './values';

const berlin = 'Europe/Berlin';
const night = { start: Date.parse('2026-10-24T18:00:00Z'), end: Date.parse('2026-10-25T07:00:00Z') };

test('a night in which clocks go back keeps its instants', () => {
  const values = valuesOf({ kind: 'REPLACE_ALL', ...night }, berlin, 'me');

  expect(values).toMatchObject({ startsAt: '2026-10-24T20:00', endsAt: '2026-10-25T08:00', personId: 'me' });
  expect(requestOf(values, berlin)).toMatchObject({ startsAt: '2026-10-24T18:00:00Z', endsAt: '2026-10-25T07:00:00Z' });
});

test('nobody stands in for themselves', () => {
  expect(valuesOf({ kind: 'REPLACE', originalId: 'me', ...night }, berlin, 'me').personId).toBeNull();
});

test('only what the kind needs is sent', () => {
  const values = { ...valuesOf({ kind: 'REPLACE', originalId: 'ada', ...night }, berlin, 'me'), scope: 'layer:l1' };

  expect(requestOf({ ...values, kind: 'REMOVE' }, berlin)).toMatchObject({ originalId: 'ada', personId: undefined, layerId: 'l1' });
  expect(requestOf({ ...values, kind: 'ADD', scope: 'policy:p1' }, berlin)).toMatchObject({
    originalId: undefined,
    personId: 'me',
    layerId: undefined,
    policyId: 'p1',
  });
});

test('a click on a shift means standing in for its person, one on a gap means coming', () => {
  const shift = { personId: 'ada' } as never;

  expect(draftOf({ key: 's', look: 'person', text: 'Ada', shift, ...night })).toEqual({ kind: 'REPLACE', originalId: 'ada', ...night });
  expect(draftOf({ key: 'g', look: 'gap', text: 'no shift', ...night })).toEqual({ kind: 'ADD', ...night });
});
