// Somebody takes leave over a shift, and the manager accepts who is proposed to cover it.
import assert from 'node:assert/strict';
import { accessible } from './accessible.mjs';
import { openAs } from './people.mjs';
import { ask, at, mailTo } from './platform.mjs';
import { standsIn } from './standing.mjs';
import { both, shoot } from './steps.mjs';

const day = 24 * 3_600_000;

/** From the leave to the calendar in which somebody stands in. */
export async function coverALeave(browser, manager, schedule, { rosa, team }) {
  const page = await openAs(browser, rosa, `${at('CONSOLE')}/on-call/me`);
  const shift = await shiftAhead(page, schedule);
  const why = `Moving house ${schedule.name}`;
  await takeTheDayOff(page, shift, rosa.zone, why);
  await page.getByText('You are away then').first().waitFor();
  await accessible(page, 'my on-call with time off');
  await both(page, 'my-on-call');

  // The team's page says so, but not why, and proposes somebody who takes turns.
  const coverage = `/api/oncall/v1/schedules/${schedule.id}/coverage`;
  const { conflicts, people } = await ask(manager, coverage);
  assert.deepEqual(
    conflicts.map(({ personId, start, end }) => ({ who: people[personId], start, end })),
    [{ who: rosa.name, ...shift }],
  );
  await manager.goto(`${at('CONSOLE')}/teams/${team.id}`);
  const conflict = manager.getByRole('list', { name: 'Shifts in time off or on a holiday' }).getByRole('listitem');
  await conflict.getByText(`${rosa.name} is on call in their time off`).waitFor();
  assert.equal(await manager.getByText(why).count(), 0);
  await accessible(manager, 'team with a conflict');
  await both(manager, 'team-conflict');
  // Drawn anew: while colours change, a text may still have that of the light on the ground of the dark.
  await manager.emulateMedia({ colorScheme: 'dark' });
  await manager.reload();
  await conflict.getByText(`${rosa.name} is on call in their time off`).waitFor();
  await accessible(manager, 'team with a conflict, dark');
  await shoot(manager, 'team-conflict-dark');
  await manager.emulateMedia({ colorScheme: 'light' });

  const proposal = conflict.getByRole('button', { name: /^Put .* on call/ }).first();
  const name = (await proposal.innerText()).replace(/^Put (.*) on call$/, '$1');
  const standIn = schedule.people.find((each) => each.name === name) ?? assert.fail(`${name} takes no turns`);
  await proposal.click();
  await manager.getByText('The shift is covered').waitFor();
  await conflict.waitFor({ state: 'hidden' });
  await manager.getByText('No shift in anybody’s time off').waitFor();
  await shoot(manager, 'team-covered');
  assert.deepEqual((await ask(manager, coverage)).conflicts, []);

  for (const each of [rosa, standIn]) await mailTo(each, `${standIn.name} is on call in the place of ${rosa.name}`);
  await standsIn(manager, schedule, standIn, rosa, shift);
  await accessible(manager, 'schedule after a cover');
  await both(manager, 'schedule-covered');
  await page.reload();
  await page.getByRole('button', { name: /^Offer this shift/ }).first().waitFor();
  assert.equal(await page.getByText('You are away then').count(), 0);
}

/** The first of one's own shifts that leaves a day to plan. */
async function shiftAhead(page, schedule) {
  const me = await ask(page, '/api/oncall/v1/me');
  const [since, until] = [0, 42].map((days) => new Date(Date.now() + days * day).toISOString());
  const { shifts } = await ask(page, `/api/oncall/v1/people/${me.id}/duties/shifts?since=${since}&until=${until}`);
  const { start, end } = shifts.find((each) => each.scheduleId === schedule.id && Date.parse(each.start) > Date.now() + day);
  return { start, end };
}

async function takeTheDayOff(page, shift, zone, why) {
  const date = (time) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(time);
  const start = Date.parse(shift.start);
  await page.getByRole('region', { name: 'My time off' }).getByRole('button', { name: 'Add' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enter time off' });
  await dialog.getByLabel('From').fill(`${date(start)}T00:00`);
  await dialog.getByLabel('Until').fill(`${date(start + day)}T00:00`);
  await dialog.getByLabel('Note').fill(why);
  await accessible(page, 'entering time off');
  await shoot(page, 'time-off');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(why).waitFor();
}
