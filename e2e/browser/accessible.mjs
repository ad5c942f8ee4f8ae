import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What a page for everybody is held to. */
export const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a second colour scheme can break; everything else is the same in both. */
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Fails with what WCAG 2 AA, or other sets of rules, complain about on the page as it is now. */
export async function accessible(page, name, rules = ['wcag2a', 'wcag2aa']) {
  await page.evaluate(readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
  const { violations } = await page.evaluate((runOnly) => window.axe.run({ runOnly }), rules);
  assert.deepEqual(
    violations.map((violation) => `${name}: ${violation.id} ${violation.nodes[0].target}`),
    [],
  );
}
