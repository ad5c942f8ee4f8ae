// What people do on any page.
import assert from 'node:assert/strict';
import { camera } from './browser.mjs';
import { at } from './platform.mjs';

export const shoot = camera(at('SCREENSHOTS'));

/** What everybody sees at the moment. */
export async function shootAll(browser, name) {
  for (const page of browser.contexts().flatMap((context) => context.pages())) await shoot(page, name);
}

/** Chooses something in a list with a name. */
export async function choose(page, field, name) {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name }).click();
}

/** The page on a telephone, where nothing may be wider than it, and on a desk. */
export async function both(page, name) {
  await page.setViewportSize({ width: 390, height: 844 });
  const fits = page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, { timeout: 5_000 });
  await fits.catch(() => assert.fail(`${name} is too wide for a telephone`));
  await shoot(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await shoot(page, name);
}

/** Goes on with the Tab key until something has the keyboard. */
export async function tabTo(page, target) {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`80 steps of the Tab key do not lead to ${target}`);
}

/** Fails unless one can see that a button has the keyboard. */
export async function showsFocus(button) {
  const outline = await button.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return element.matches(':focus-visible') && outlineStyle !== 'none' ? parseFloat(outlineWidth) : 0;
  });
  assert.ok(outline >= 2, `the outline of ${button} is ${outline} pixels wide`);
}
