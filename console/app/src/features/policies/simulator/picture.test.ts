import { expect, test } from 'vitest';
import { simulated, simulation } from '../../../test/samples';
import { pictureOf } from './picture';

const nobody = { pages: [], unreached: [{ reason: 'CONDITION_NOT_MET' as const, subject: '' }] };

test('repeats stand apart from the first run, and the last resort from both', () => {
  const levels = [simulated(), simulated({ level: 2 }), simulated({ run: 2 }), simulated({ run: 2, level: 3, lastResort: true })];

  const { outcome, ladder, repeats, lastResort } = pictureOf(simulation({ levels }));

  expect(outcome).toBe('REACHED');
  expect(ladder.map(({ level }) => level)).toEqual([1, 2]);
  expect(repeats.map((run) => run.length)).toEqual([1]);
  expect(lastResort?.level).toBe(3);
});

test('a policy that leaves it to the last resort does not count as reaching somebody in time', () => {
  const levels = [simulated(nobody), simulated({ level: 2, lastResort: true })];

  expect(pictureOf(simulation({ levels })).outcome).toBe('ONLY_LAST_RESORT');
});

test('nobody is nobody', () => {
  expect(pictureOf(simulation({ levels: [simulated(nobody)], reachesSomebody: false })).outcome).toBe('NOBODY');
  expect(pictureOf(simulation({ levels: [], reachesSomebody: false }))).toMatchObject({ outcome: 'NOBODY', ladder: [], first: null });
});
