// Dialogs, which no page shows by itself: each is for everybody too, light and dark.
import assert from 'node:assert/strict';
import { colours, complaints } from './accessible.mjs';

const rules = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  dark: colours,
};

/** A dialog that has just opened; fails with what is wrong with it. */
export async function dialog(page, name, schemes = ['dark', 'light']) {
  const opened = page.getByRole('dialog', { name });
  await opened.waitFor();
  await page.waitForFunction(() => document.querySelector('[role=dialog]').contains(document.activeElement));
  const found = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(still, colorScheme);
    found.push(...(await lasting(() => complaints(page, `${name} ${colorScheme}`, rules[colorScheme], '[role=dialog]'))));
  }
  assert.deepEqual(found, []);
  return opened;
}

/** What is still wrong when the dialog has been drawn to its end. */
async function lasting(judge) {
  const end = Date.now() + 5_000;
  for (;;) {
    const found = await judge();
    if (found.length === 0 || Date.now() > end) return found;
  }
}

const still = (scheme) =>
  document.documentElement.dataset.mantineColorScheme === scheme &&
  document.getAnimations().every(({ playState }) => playState !== 'running');
