// Twenty entries of a timeline are written without a network; the tab is closed, and two others are opened later.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openBrowser, signIn } from './browser.mjs';
import { ask, at, eventually } from './platform.mjs';
import { shoot } from './steps.mjs';

const texts = Array.from({ length: 20 }, (_, number) => `Written in the dark, ${number + 1} of 20`);

test('twenty entries written offline arrive once and in order, from another tab', { timeout: 180_000 }, async () => {
  const browser = await openBrowser();
  try {
    const page = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));
    const context = page.context();
    const { id } = await declare(page);
    await page.goto(`${at('CONSOLE')}/incidents/${id}`);
    const field = page.getByPlaceholder(/What do you see/);
    await field.waitFor();

    await context.setOffline(true);
    for (const text of texts) {
      await field.fill(text);
      await field.press('Enter');
    }
    const waiting = page.getByRole('list', { name: 'Not sent yet' }).getByRole('listitem');
    await eventually('all twenty wait', async () => (await waiting.count()) === texts.length);
    await shoot(page, 'twenty-wait');
    await page.close();
    const closedAt = Date.now();

    // The answer to the first one is lost on its way, after the service has taken it.
    let lost = 0;
    await context.route(`**/incidents/${id}/timeline`, async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await context.setOffline(false);
    const tabs = await Promise.all([context.newPage(), context.newPage()]);
    await Promise.all([tabs[0].goto(`${at('CONSOLE')}/incidents/${id}`), tabs[1].goto(`${at('CONSOLE')}/incidents`)]);

    await eventually('everything has arrived', async () => (await written(tabs[0], id)).length >= texts.length);
    for (const tab of tabs) await tab.getByText('Waiting', { exact: true }).first().waitFor({ state: 'hidden' });
    const entries = await written(tabs[0], id);
    assert.equal(lost, 1);
    assert.deepEqual(entries.map(({ text }) => text), texts);
    assert.ok(entries.every(({ occurredAt }) => Date.parse(occurredAt) <= closedAt), 'they occurred when they were written');
    await tabs[0].getByText(texts[19]).first().waitFor();
    await shoot(tabs[0], 'twenty-arrived');
  } finally {
    await browser.close();
  }
});

async function declare(page) {
  const { status, answer } = await page.evaluate(async () => {
    const response = await fetch('/api/incident/v1/incidents', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'walk' },
      body: JSON.stringify({ title: 'The train is in a tunnel', severity: 'SEV3' }),
    });
    return { status: response.status, answer: await response.json() };
  });
  assert.equal(status, 201, JSON.stringify(answer));
  return answer;
}

/** Which of the entries the service has, in its own order. */
async function written(page, id) {
  const { items } = await ask(page, `/api/incident/v1/incidents/${id}/timeline?after=0&limit=200`);
  return items.filter(({ text }) => text.startsWith('Written in the dark'));
}
