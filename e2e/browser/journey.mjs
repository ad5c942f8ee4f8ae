// The main job as people see it: an alert wakes a person and ends in a post-mortem.
// Needs a running platform; where it is, is told by the environment (see JourneyIT).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from './accessible.mjs';
import { camera, openBrowser, signIn } from './browser.mjs';
import { at, eventually, mail } from './platform.mjs';

const shoot = camera(at('SCREENSHOTS'));
const summary = `Error rate above 5 % ${Date.now()}`;
const customer = `customer${Date.now()}@example.org`;
const promise = `Alert at 80 % of the pool ${Date.now()}`;
const PATIENCE = { timeout: 30_000 };

async function send(action) {
  const answer = await fetch(`${at('ONCALL')}/v2/enqueue`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      routing_key: at('ROUTING_KEY'),
      event_action: action,
      dedup_key: summary,
      payload: { summary, source: 'checkout-7', severity: 'critical' },
    }),
  });
  assert.equal(answer.status, 202);
  assert.deepEqual(Object.keys(await answer.json()), ['status', 'message', 'dedup_key']);
}

test('an alert wakes a person and ends in a post-mortem', { timeout: 300_000 }, async () => {
  const browser = await openBrowser();
  try {
    const page = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));
    const other = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));

    // A customer subscribes and confirms.
    const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await visitor.goto(`${at('COMMS')}/`);
    await visitor.getByRole('link', { name: 'Get updates' }).click();
    await visitor.locator('input[type=email]').fill(customer);
    await visitor.locator('input[type=email]').press('Enter');
    const opt = await eventually('the confirmation mail', () => mail('Confirm your subscription', customer));
    await visitor.goto(opt.text.match(/https?:\/\/\S+\/subscriptions\/confirm\/\S+/)[0]);
    await visitor.getByRole('button').first().click();

    // The page comes: by mail with a link, and on the home page.
    await send('trigger');
    const paged = await eventually('the page by mail', () => mail(summary));
    assert.match(paged.text, /\/ack\//);
    await page.goto(`${at('CONSOLE')}/`);
    await page.getByText(summary).first().waitFor(PATIENCE);
    await shoot(page, 'home-my-pages');
    await accessible(page, 'home');

    // The link of the mail acknowledges with one tap and no login.
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(paged.text.match(/https?:\/\/\S+\/ack\/\S+/)[0]);
    await shoot(phone, 'acknowledge-on-a-phone');
    await phone.getByRole('button').first().click();
    await shoot(phone, 'acknowledged');

    // A critical alert on a tier 1 service declared an incident: the war room, seen by two.
    await page.goto(`${at('CONSOLE')}/incidents`);
    await page.getByText(summary).first().click(PATIENCE);
    await page.getByRole('button', { name: 'Take command' }).first().click();
    await page.getByRole('button', { name: 'Post an update' }).first().waitFor(PATIENCE);
    await other.goto(page.url());
    await other.getByText('Live', { exact: true }).waitFor(PATIENCE);
    await page.getByPlaceholder(/What do you see/).fill('The connection pool is full');
    await page.getByPlaceholder(/What do you see/).press('Enter');
    await other.getByText('The connection pool is full', { exact: true }).waitFor(PATIENCE);
    await shoot(other, 'war-room-second-viewer');
    await accessible(other, 'war room');

    // The public knows, and hears of the update.
    await eventually('the incident on the status page', async () => {
      await visitor.goto(`${at('COMMS')}/`);
      return (await visitor.getByText(/investigating/i).count()) > 0;
    });
    await shoot(visitor, 'status-page-on-a-phone');
    await accessible(visitor, 'status page');
    await page.getByText(/update due at .* was missed/).first().waitFor(PATIENCE);
    await shoot(page, 'update-missed');
    await page.getByRole('button', { name: 'Post an update' }).first().click();
    const update = page.getByRole('dialog');
    await update.getByLabel('What is new').fill('Rolling back the deploy of 02:40');
    await update.getByRole('button', { name: 'Post an update' }).click();
    await update.waitFor({ state: 'hidden' });
    await page.getByText('Rolling back the deploy of 02:40').first().waitFor(PATIENCE);

    // The gate says what is missing, and opens when it is there.
    await page.getByRole('button', { name: 'Resolve', exact: true }).first().click();
    await page.getByText('Not everything is in place yet').waitFor();
    await shoot(page, 'resolution-gate');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change state' }).click();
    const state = page.getByRole('dialog');
    await state.getByRole('combobox', { name: 'New state' }).click();
    await page.getByRole('option', { name: 'Monitoring' }).click();
    await state.getByRole('button', { name: 'Change and tell' }).click();
    await state.waitFor({ state: 'hidden' });
    await send('resolve');
    await page.getByRole('tab', { name: 'Command' }).click();
    const gate = page.getByRole('region', { name: 'Before it is resolved' });
    for (const check of [0, 1]) {
      await gate.getByRole('button', { name: 'Vouch' }).nth(check).click();
      const evidence = page.getByRole('dialog');
      await evidence.getByLabel('What do you see?').fill('Back at the usual level for five minutes');
      await evidence.getByRole('button', { name: 'Vouch' }).click();
      await evidence.waitFor({ state: 'hidden' });
    }
    await page.getByRole('tab', { name: 'Impact' }).click();
    await page.getByRole('heading', { name: 'Root cause' }).locator('..').getByRole('button').click();
    await page.getByRole('textbox', { name: 'Root cause' }).fill('The pool of 10 was too small after the deploy');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('tab', { name: 'Command' }).click();
    await gate.getByText('Ready', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Resolve', exact: true }).first().click();
    await page.getByRole('button', { name: 'Resolve and tell' }).click();
    await page.getByText('Resolved').first().waitFor(PATIENCE);
    await shoot(page, 'resolved');
    await eventually('the mail to the subscriber', async () => {
      const list = await (await fetch(`${at('MAIL')}/api/messages?limit=500&to=${customer}`)).json();
      return list.items.length >= 2;
    });

    // The post-mortem is drafted; an action item and a root cause make it publishable.
    const link = await eventually('the draft', async () => {
      await page.goto(`${at('CONSOLE')}/post-mortems`);
      await page.waitForTimeout(500);
      return (await page.getByText(summary).count()) > 0;
    });
    assert.ok(link);
    await page.getByText(summary).first().click();
    await page.getByText('Drafted from the incident').first().waitFor(PATIENCE);
    await shoot(page, 'post-mortem-draft');
    await page.getByRole('tab', { name: 'Action items' }).click();
    await page.getByRole('button', { name: 'Add an action item' }).first().click();
    const item = page.getByRole('dialog');
    await item.getByLabel('What will be done').fill(promise);
    await item.getByRole('combobox', { name: 'Owner' }).fill('First');
    await page.getByRole('option', { name: /First Administrator/ }).click();
    await item.getByLabel('Due').fill(new Date().toISOString().slice(0, 10));
    await item.getByRole('button', { name: 'Save' }).click();
    await item.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published').first().waitFor(PATIENCE);
    await shoot(page, 'post-mortem-published');

    // The list of what was promised, a reminder to the owner, and the figures.
    await page.goto(`${at('CONSOLE')}/action-items`);
    await page.getByText(promise).first().waitFor(PATIENCE);
    await shoot(page, 'action-items');
    const reminder = await eventually('the reminder to the owner', () => mail('action item overdue'));
    assert.match(reminder.text, new RegExp(promise));
    await page.goto(`${at('CONSOLE')}/action-items?status=OVERDUE`);
    await page.getByText(promise).first().waitFor(PATIENCE);
    await shoot(page, 'action-items-overdue');
    await page.goto(`${at('CONSOLE')}/metrics`);
    await page.getByText('Time to acknowledge (MTTA)').first().waitFor(PATIENCE);
    await page.getByText(summary).first().waitFor(PATIENCE);
    await shoot(page, 'metrics');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${at('CONSOLE')}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot(page, 'home-on-a-phone');
  } finally {
    await browser.close();
  }
});
