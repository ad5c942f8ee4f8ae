// A manager makes a schedule that follows the sun and hands a night of it over; then people swap a shift,
// and somebody takes leave. Needs a running platform; where it is, is told by the environment (see ScheduleIT).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from './accessible.mjs';
import { openBrowser, signIn } from './browser.mjs';
import { hire, openAs, person } from './people.mjs';
import { at } from './platform.mjs';
import { both, choose, shoot, shootAll } from './steps.mjs';
import { swapAShift } from './swap.mjs';
import { coverALeave } from './timeoff.mjs';

const tag = String(Date.now()).slice(-6);
const [akira, mei, nora, paul, rosa, sam] = [
  person('Akira', tag, 'Asia/Tokyo'),
  person('Mei', tag, 'Asia/Singapore'),
  person('Nora', tag, 'Europe/Oslo'),
  person('Paul', tag, 'Europe/Paris'),
  person('Rosa', tag, 'America/Denver'),
  person('Sam', tag, 'America/Los_Angeles'),
];
const turns = [akira, mei, nora, paul, rosa, sam];
const mira = person('Mira', tag, 'Europe/London', { roles: ['manager', 'responder'] });
const names = { team: `Payments ${tag}`, schedule: `Follow the sun ${tag}` };
const idOf = (page) => new URL(page.url()).pathname.split('/')[2];

/** Drags over a part of the final schedule, from 0 to 1. */
async function drag(page, from, to) {
  const lane = page.locator('[class*=selectable]').last();
  await lane.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await lane.boundingBox();
  await page.mouse.move(x + width * from, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * to, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('dialog').waitFor();
}

/** The people of the schedule and their manager, who wants to agree to swaps. */
async function makeTeam(page) {
  await page.goto(`${at('CONSOLE')}/people?tab=teams`);
  await page.getByRole('button', { name: 'Add a team' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(names.team);
  for (const { name } of turns) await choose(page, 'Members', name);
  await page.keyboard.press('Tab');
  await choose(page, 'Managers', mira.name);
  await page.keyboard.press('Tab');
  await dialog.getByRole('checkbox', { name: 'A manager agrees to swaps' }).check();
  await accessible(page, 'team dialog');
  await shoot(page, 'team-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: names.team }).click();
  await page.getByText('This team has no schedule').waitFor();
  return { id: idOf(page), ...names };
}

/** Three layers, seen before they are stored. */
async function makeSchedule(page) {
  // A starting point, and people who work where they live.
  await page.goto(`${at('CONSOLE')}/schedules/new`);
  await page.getByRole('radio', { name: /Follow the sun/ }).click();
  for (const { name } of turns) await choose(page, /Who takes turns/, name);
  await page.keyboard.press('Escape');
  await accessible(page, 'starting points');
  await both(page, 'schedule-starting-points');
  await page.getByRole('button', { name: 'Continue' }).click();

  // The preview says what comes out before anything is stored.
  await page.getByText('Somebody is always on call').waitFor();
  await page.getByLabel('Name').first().fill(names.schedule);
  await choose(page, 'Team', names.team);
  const order = page.locator('li', { has: page.locator('[data-handle]') });
  await page.getByRole('button', { name: /^Turn 2: drag/ }).press('ArrowUp');
  assert.match(await order.first().innerText(), new RegExp(mei.name));
  await accessible(page, 'schedule editor');
  await both(page, 'schedule-editor');
  await page.getByRole('button', { name: 'Save' }).click();

  // Its page: three layers and what they come to.
  await page.getByRole('heading', { level: 1, name: names.schedule }).waitFor();
  for (const layer of ['Asia', 'Europe', 'America']) await page.getByText(layer, { exact: true }).first().waitFor();
  await page.getByText('Somebody is always on call').waitFor();
  return { id: idOf(page), name: names.schedule, people: turns };
}

/** A night next week, by dragging; a second one at the same time is refused and explained. */
async function overrideANight(page) {
  await page.getByRole('button', { name: 'A week later' }).click();
  await drag(page, 0.6, 0.63);
  await choose(page, /Who is on call/, akira.name);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(`^${akira.name} for everybody`) }).waitFor();
  await drag(page, 0.58, 0.66);
  await choose(page, /Who is on call/, mei.name);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(new RegExp(`In the way: ${akira.name} for everybody`)).waitFor();
  await shoot(page, 'schedule-override-refused');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await accessible(page, 'schedule');
  await both(page, 'schedule-overridden');

  // The same calendar by month and day.
  for (const view of ['Month', 'Day']) {
    await page.getByText(view, { exact: true }).click();
    await page.locator('[class*=selectable]').first().waitFor();
    await shoot(page, `schedule-${view.toLowerCase()}`);
  }
}

/** A change says first whose hours it touches, waits for its time, and is undone. */
async function planAChange(page) {
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Remove turn 1' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('cell', { name: mei.name }).waitFor();
  await page.getByRole('radio', { name: 'From a date' }).click();
  await shoot(page, 'schedule-change');
  await page.getByRole('button', { name: 'Plan it' }).click();
  await page.getByText('A change is planned').waitFor();
  await both(page, 'schedule-planned');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('A change is planned').waitFor({ state: 'hidden' });
}

/** The night is given back with a click. */
async function giveTheNightBack(page) {
  await page.getByRole('button', { name: 'A week later' }).click();
  await page.getByRole('button', { name: new RegExp(`^${akira.name} for everybody`) }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: new RegExp(`^${akira.name} for everybody`) }).waitFor({ state: 'hidden' });
}

test('a schedule follows the sun, and people change who is on call when', { timeout: 360_000 }, async () => {
  const browser = await openBrowser();
  try {
    await hire(await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD')), [...turns, mira]);
    const manager = await openAs(browser, mira);
    const team = await makeTeam(manager);
    const schedule = await makeSchedule(manager);
    await overrideANight(manager);
    await planAChange(manager);
    await giveTheNightBack(manager);
    await swapAShift(browser, manager, schedule, { nora, paul, sam, mira });
    await coverALeave(browser, manager, schedule, { rosa, team });
  } catch (failure) {
    await shootAll(browser, 'failed');
    throw failure;
  } finally {
    await browser.close();
  }
});
