import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Fails with what WCAG 2 AA complains about on the page as it is now. */
export async function accessible(page, name) {
  await page.evaluate(readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa'] }));
  assert.deepEqual(
    violations.map((violation) => `${name}: ${violation.id} ${violation.nodes[0].target}`),
    [],
  );
}
