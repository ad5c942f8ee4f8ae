// What people do who use no mouse: every step of the way can be seen.
import assert from 'node:assert/strict';
import { look } from './look.mjs';

const furthest = 140;

/** Presses keys one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with the Tab key until something has the keyboard, and sees at every stop where it is. */
export async function reach(page, target, key = 'Tab') {
  let wanted = await target.first().elementHandle();
  for (let steps = 0; steps < furthest; steps += 1) {
    const { there, gone, complaint } = await page.evaluate(look, wanted);
    if (complaint && steps > 0) await seen(page);
    if (there) return;
    if (gone) wanted = await target.first().elementHandle();
    await page.keyboard.press(key);
  }
  assert.fail(`${furthest} steps of the Tab key do not lead to ${target}`);
}

/** Reaches a button, link or tab and presses it. */
export async function enter(page, target) {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field and types into it in place of what is there. */
export async function type(page, field, text) {
  await reach(page, field);
  await press(page, 'Control+A');
  await page.keyboard.type(text);
}

/** Reaches a list and chooses by the beginning of a name, or by the arrows where one cannot type. */
export async function pick(page, field, name, typed = name) {
  await reach(page, field);
  if (typed) await page.keyboard.type(typed);
  else await press(page, 'Enter');
  const option = page.getByRole('option', { name }).first();
  await option.waitFor();
  for (let steps = 0; (await pointedAt(field)) !== (await option.getAttribute('id')); steps += 1) {
    assert.ok(steps < furthest, `the arrows do not lead to ${name}`);
    await press(page, 'ArrowDown');
  }
  await press(page, 'Enter');
}

/** Which option of a list the arrows point at, once what was pressed has been drawn. */
const pointedAt = (field) =>
  field.evaluate(
    (element) =>
      new Promise((drawn) => {
        const read = () => drawn(element.getAttribute('aria-activedescendant'));
        requestAnimationFrame(() => requestAnimationFrame(read));
      }),
  );

/** Reaches a choice of few and goes on with the arrows to the one with a name. */
export async function slide(page, group, name) {
  const wanted = group.getByRole('radio', { name });
  const chosen = group.getByRole('radio', { checked: true });
  await reach(page, chosen);
  const order = await group.getByRole('radio').evaluateAll((radios) => radios.map((radio) => radio.value));
  const [from, to] = [await chosen.inputValue(), await wanted.inputValue()].map((value) => order.indexOf(value));
  for (let step = 0; step < Math.abs(to - from); step += 1) await press(page, to > from ? 'ArrowRight' : 'ArrowLeft');
  assert.ok(await wanted.isChecked(), `${name} is not chosen`);
}

/** Waits until something has the keyboard. */
export async function holds(page, target, when) {
  const element = await target.first().elementHandle();
  await page
    .waitForFunction((wanted) => wanted === document.activeElement, element, { timeout: 10_000 })
    .catch(async () => assert.fail(`${when}: the keyboard is at ${await where(page)}, not at ${target}`));
}

/** Waits until a dialog is gone, if one is given, and the keyboard is somewhere on the page again. */
export async function kept(page, left) {
  await left?.waitFor({ state: 'hidden' });
  await page
    .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 10_000 })
    .catch(() => assert.fail(`nothing has the keyboard after ${left ?? 'that'}`));
}

/** What has the keyboard, in words. */
export const where = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `<${element?.tagName.toLowerCase()} ${element?.getAttribute('role') ?? ''}> ${element?.getAttribute('aria-label') ?? element?.textContent?.slice(0, 60)}`;
  });

/** Fails unless one sees what has the keyboard; what was above it may take a moment to go. */
export async function seen(page) {
  const end = Date.now() + 5_000;
  for (;;) {
    const { complaint } = await page.evaluate(look);
    if (!complaint) return;
    assert.ok(Date.now() < end, complaint);
  }
}
