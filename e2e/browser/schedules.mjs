// A manager makes a schedule that follows the sun, and hands a night over to somebody else.
// Needs a running platform; where it is, is told by the environment (see ScheduleIT).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from './accessible.mjs';
import { camera, openBrowser, signIn } from './browser.mjs';

const at = (name) => process.env[`MUSTER_${name}`] ?? assert.fail(`MUSTER_${name} is not set`);
const shoot = camera(at('SCREENSHOTS'));
const tag = String(Date.now()).slice(-6);
const team = [
  { name: `Akira ${tag}`, zone: 'Asia/Tokyo' },
  { name: `Mei ${tag}`, zone: 'Asia/Singapore' },
  { name: `Nora ${tag}`, zone: 'Europe/Oslo' },
  { name: `Paul ${tag}`, zone: 'Europe/Paris' },
  { name: `Rosa ${tag}`, zone: 'America/Denver' },
  { name: `Sam ${tag}`, zone: 'America/Los_Angeles' },
];

async function hire(page) {
  const answers = await page.evaluate(
    (people) =>
      Promise.all(
        people.map((person) =>
          fetch('/api/oncall/v1/people', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'walk' },
            body: JSON.stringify({ ...person, email: `${person.name.replace(' ', '.')}@example.org` }),
          }).then((answer) => answer.status),
        ),
      ),
    team,
  );
  assert.deepEqual(answers, team.map(() => 201));
}

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

async function choose(page, field, name) {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name }).click();
}

async function both(page, name) {
  await page.setViewportSize({ width: 390, height: 844 });
  const fits = page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, { timeout: 5_000 });
  await fits.catch(() => assert.fail(`${name} is too wide for a telephone`));
  await shoot(page, `${name}-390`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await shoot(page, name);
}

test('a schedule follows the sun, and a night of it is handed over', { timeout: 180_000 }, async () => {
  const browser = await openBrowser();
  try {
    const page = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));
    await hire(page);

    // A starting point, and people who work where they live.
    await page.goto(`${at('CONSOLE')}/schedules/new`);
    await page.getByRole('radio', { name: /Follow the sun/ }).click();
    for (const { name } of team) await choose(page, /Who takes turns/, name);
    await page.keyboard.press('Escape');
    await accessible(page, 'starting points');
    await both(page, 'schedule-starting-points');
    await page.getByRole('button', { name: 'Continue' }).click();

    // The preview says what comes out before anything is stored.
    await page.getByText('Somebody is always on call').waitFor();
    await page.getByLabel('Name').first().fill(`Follow the sun ${tag}`);
    const order = page.locator('li', { has: page.locator('[data-handle]') });
    await page.getByRole('button', { name: /^Turn 2: drag/ }).press('ArrowUp');
    assert.match(await order.first().innerText(), new RegExp(team[1].name));
    await accessible(page, 'schedule editor');
    await both(page, 'schedule-editor');
    await page.getByRole('button', { name: 'Save' }).click();

    // Its page: three layers and what they come to.
    await page.getByRole('heading', { level: 1, name: `Follow the sun ${tag}` }).waitFor();
    for (const layer of ['Asia', 'Europe', 'America']) await page.getByText(layer, { exact: true }).first().waitFor();
    await page.getByText('Somebody is always on call').waitFor();

    // A night next week, by dragging; a second one at the same time is refused and explained.
    await page.getByRole('button', { name: 'A week later' }).click();
    await drag(page, 0.6, 0.63);
    await choose(page, /Who is on call/, team[0].name);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: new RegExp(`^${team[0].name} for everybody`) }).waitFor();
    await drag(page, 0.58, 0.66);
    await choose(page, /Who is on call/, team[1].name);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(new RegExp(`In the way: ${team[0].name} for everybody`)).waitFor();
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

    // A change says first whose hours it touches, waits for its time, and is undone.
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Remove turn 1' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: team[1].name }).waitFor();
    await page.getByRole('radio', { name: 'From a date' }).click();
    await shoot(page, 'schedule-change');
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByText('A change is planned').waitFor();
    await both(page, 'schedule-planned');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('A change is planned').waitFor({ state: 'hidden' });

    // The night is given back with a click.
    await page.getByRole('button', { name: 'A week later' }).click();
    await page.getByRole('button', { name: new RegExp(`^${team[0].name} for everybody`) }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: new RegExp(`^${team[0].name} for everybody`) }).waitFor({ state: 'hidden' });
  } finally {
    await browser.close();
  }
});
