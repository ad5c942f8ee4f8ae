// Who is on call in the end, in the calendar and by the interface of the service.
import assert from 'node:assert/strict';
import { ask, at } from './platform.mjs';

const day = 24 * 3_600_000;

/** What the service answers for the time of a shift. */
export async function standing(page, schedule, { start, end }) {
  const { shifts } = await ask(page, `/api/oncall/v1/schedules/${schedule.id}/shifts?since=${start}&until=${end}`);
  return shifts.map((shift) => ({ who: shift.personName, instead: shift.originalName, start: shift.start, end: shift.end }));
}

/** Fails unless both say that one person is on call for another, who is named. */
export async function standsIn(page, schedule, standIn, original, shift) {
  assert.deepEqual(await standing(page, schedule, shift), [{ who: standIn.name, instead: original.name, ...shift }]);
  await turnTo(page, schedule, shift);
  const bar = page.getByRole('button', { name: new RegExp(`^${standIn.name} \\(for ${original.name}\\): `) });
  await bar.first().waitFor();
  assert.equal(await bar.count(), 1);
}

/** Looks at the days of a shift in the calendar. */
async function turnTo(page, schedule, { start }) {
  await page.goto(`${at('CONSOLE')}/schedules/${schedule.id}`);
  const later = page.getByRole('button', { name: 'A week later' });
  await later.waitFor();
  const today = new Date();
  const monday = today.setUTCHours(0, 0, 0, 0) - ((today.getUTCDay() + 6) % 7) * day;
  for (let weeks = Math.floor((Date.parse(start) - monday) / (7 * day)); weeks > 0; weeks -= 1) await later.click();
}
