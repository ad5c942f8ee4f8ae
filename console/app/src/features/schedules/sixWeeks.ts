import type { Range } from './api';

/** From now as far ahead as schedules are published (ROT-06). */
export function sixWeeks(): Range {
  const now = Date.now();
  return { since: new Date(now).toISOString(), until: new Date(now + 42 * 86_400_000).toISOString() };
}
