import { expect, test } from 'vitest';
import { slash } from './slash';

test('a command names what it does, the rest is its text', () => {
  expect(slash('/hyp the pool is too small')).toEqual({ type: 'command', name: 'hyp', text: 'the pool is too small' });
  expect(slash('/decide  roll back\nto v2.4 ')).toEqual({ type: 'command', name: 'decide', text: 'roll back\nto v2.4' });
  expect(slash('/obs errors fall')).toEqual({ type: 'entry', kind: 'OBSERVATION', text: 'errors fall' });
});

test('what is no command is said', () => {
  expect(slash('/rollback now')).toEqual({ type: 'unknown', name: '/rollback' });
});

test('paths, sentences and a command without a text are entries', () => {
  for (const line of ['/var/log is full', 'see /hyp above', '/hyp', '/', '']) expect(slash(line)).toBeUndefined();
});
