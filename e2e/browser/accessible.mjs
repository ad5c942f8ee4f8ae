import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What a page for everybody is held to. */
export const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a second colour scheme can break; everything else is the same in both. */
export const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Makes the judge known to a page. */
export async function bringAxe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
}

/** What sets of rules complain about on the page as it is now, or on a part of it. */
export async function complaints(page, name, rules, part) {
  await bringAxe(page);
  const { violations } = await page.evaluate(
    ([within, runOnly]) => window.axe.run(within ?? document, { runOnly, resultTypes: ['violations'] }),
    [part, rules],
  );
  return violations.map((violation) => `${name}: ${violation.id} ${violation.nodes[0].target}`);
}

/** Fails with what WCAG 2 AA, or other sets of rules, complain about on the page as it is now. */
export async function accessible(page, name, rules = ['wcag2a', 'wcag2aa']) {
  assert.deepEqual(await complaints(page, name, rules), []);
}
