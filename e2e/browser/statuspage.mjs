// What customers see of a status page: on every width, light and dark, without scripts, with forced colours and
// on paper; and the console's pages behind it. Needs a running platform (see StatusPageIT).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible, colours, everything } from './accessible.mjs';
import { openBrowser } from './browser.mjs';
import { behindThePage } from './editors.mjs';
import { adminToken } from './people.mjs';
import { at, eventually } from './platform.mjs';
import { shoot, shootAll } from './steps.mjs';

const slug = `walk-${String(Date.now()).slice(-6)}`;
const page = `${at('STATUS')}/status/${slug}`;
const widths = [390, 768, 1440];
const words = (en, ru) => ({ en, ru });
const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Writes through the API of comms-service, as an administrator. */
async function writer() {
  const token = await adminToken();
  return async (method, path, body) => {
    const answer = await fetch(`${at('STATUS')}/api/comms/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : {};
  };
}

/** A page with something of everything; returns its id and the codes of its posts. */
async function build(write) {
  const { id } = await write('POST', '/pages', {
    slug,
    name: 'Acme Cloud',
    languages: ['en', 'ru'],
    description: words('Everything we run for you.', 'Всё, что мы для вас поддерживаем.'),
    zone: 'Europe/Moscow',
    supportContact: 'help@example.org',
  });
  const component = (name, more = {}) =>
    write('POST', `/pages/${id}/components`, { name, description: `What people do with ${name}`, ...more });
  const checkout = await component('Checkout');
  const search = await component('Search', { dependsOn: [checkout.id] });
  const documents = await component('Documentation');
  await write('POST', `/pages/${id}/component-groups`, { name: 'Shop', componentIds: [checkout.id, search.id] });
  const metric = await write('POST', `/pages/${id}/metrics`, { name: 'Answer time', suffix: 'ms' });
  await write('POST', `/metrics/${metric.id}/points`, {
    points: Array.from({ length: 200 }, (_, hour) => ({ at: inHours(-hour - 1), value: 100 + (hour % 40) })),
  });
  await write('POST', '/subscribers/import', {
    pageId: id,
    csv: 'email\nwalker@example.org',
    skipConfirmation: true,
  });
  await write('POST', `/pages/${id}/canned-updates`, {
    name: 'Slow database',
    category: 'Databases',
    title: words('Answers are slow', 'Медленные ответы'),
    body: words('We look into it.', 'Разбираемся.'),
    status: 'IDENTIFIED',
  });
  await write('POST', `/pages/${id}/announcements`, {
    title: words('We move to a new data centre', 'Переезжаем в новый центр обработки данных'),
    body: words('Nothing changes for you.', 'Для вас ничего не изменится.'),
    tone: 'INFO',
  });
  await write('POST', '/posts', {
    pageId: id,
    title: words('Search was slow', 'Поиск работал медленно'),
    body: words('It is well again.', 'Всё снова в порядке.'),
    status: 'RESOLVED',
  });
  const incident = await write('POST', '/posts', {
    pageId: id,
    title: words('Some payments fail', 'Часть платежей не проходит'),
    body: words('We have found the cause; see https://example.org/notes.', 'Причина найдена; см. https://example.org/notes.'),
    status: 'IDENTIFIED',
    components: { [checkout.id]: 'MAJOR_OUTAGE' },
  });
  const work = await write('POST', '/maintenances', {
    pageId: id,
    title: words('New machines', 'Новые машины'),
    body: words('We move to new machines.', 'Переезжаем на новые машины.'),
    componentIds: [documents.id],
    scheduledFor: inHours(30),
    scheduledUntil: inHours(32),
  });
  const inside = await write('POST', '/pages', { slug: `${slug}-inside`, name: 'Acme inside', languages: ['en', 'ru'] });
  await write('PUT', `/pages/${inside.id}/access`, { kind: 'PASSWORD', password: 'known to few people' });
  return { id, incident: incident.code, work: work.code };
}

const addresses = ({ incident, work }) => ({
  status: page,
  history: `${page}/history`,
  month: `${page}/history/${inHours(0).slice(0, 7)}`,
  incident: `${page}/incidents/${incident}`,
  maintenance: `${page}/incidents/${work}`,
  charts: `${page}/charts`,
  embed: `${page}/embed`,
  'sign-in': `${page}-inside/sign-in`,
  ...Object.fromEntries(
    ['email', 'sms', 'webhook', 'slack', 'teams'].map((channel) => [
      `subscribe-${channel}`,
      `${at('STATUS')}/subscriptions/new?page=${slug}&channel=${channel}`,
    ]),
  ),
});

/** Opens what is folded together, such as the components to choose from. */
const unfold = (tab) => tab.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));

async function look(tab, name, address, rules = everything) {
  const answer = await tab.goto(address);
  assert.equal(answer.status(), 200, address);
  await unfold(tab);
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} is too wide`);
  await accessible(tab, name, rules);
  await shoot(tab, name);
}

async function onEveryScreen(browser, all) {
  for (const [colorScheme, rules] of [['light', everything], ['dark', colours]]) {
    for (const width of widths) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, locale: 'en' });
      const tab = await context.newPage();
      const foreign = [];
      tab.on('request', (request) => /^(data:|http:\/\/localhost)/.test(request.url()) || foreign.push(request.url()));
      for (const [name, address] of Object.entries(all)) await look(tab, `${name}-${colorScheme}-${width}`, address, rules);
      assert.deepEqual(foreign, [], 'nothing comes from elsewhere');
      await context.close();
    }
  }
}

async function inRussian(browser, all) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ru' });
  const tab = await context.newPage();
  for (const [name, address] of Object.entries(all)) await look(tab, `${name}-ru`, address);
  await tab.goto(page);
  assert.equal(await tab.evaluate(() => document.documentElement.lang), 'ru');
  await tab.getByRole('link', { name: 'English' }).click();
  await tab.getByRole('link', { name: 'Some payments fail' }).first().waitFor();
  await context.close();
}

/** Everything can be read and sent without a script, by keyboard alone. */
async function withoutScripts(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 768, height: 900 }, locale: 'en' });
  const tab = await context.newPage();
  await tab.goto(page);
  await tab.keyboard.press('Tab');
  assert.equal(await tab.locator(':focus').getAttribute('href'), '#content', 'the first Tab offers to skip the navigation');
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.getByRole('link', { name: 'Some payments fail' }).first().click();
  await tab.getByRole('heading', { level: 1, name: 'Some payments fail' }).waitFor();
  await shoot(tab, 'without-scripts');
  await context.close();
}

async function otherwise(browser) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, locale: 'en' });
  const tab = await context.newPage();
  await tab.goto(page);
  await tab.emulateMedia({ forcedColors: 'active' });
  await shoot(tab, 'forced-colours');
  await tab.emulateMedia({ forcedColors: 'none', media: 'print' });
  assert.equal(await tab.locator('.subscribe').first().isVisible(), false, 'nobody subscribes on paper');
  await shoot(tab, 'print');
  await context.close();
}

test('a status page can be read by everybody', { timeout: 900_000 }, async () => {
  const browser = await openBrowser();
  try {
    const built = await build(await writer());
    const all = addresses(built);
    await eventually('the work on the page', async () => (await (await fetch(page)).text()).includes('New machines'));
    await eventually('the door of the other page', async () => (await fetch(all['sign-in'])).ok);
    await onEveryScreen(browser, all);
    await inRussian(browser, all);
    await withoutScripts(browser);
    await otherwise(browser);
    await behindThePage(browser, built.id);
  } catch (failure) {
    await shootAll(browser, 'failed');
    throw failure;
  } finally {
    await browser.close();
  }
});
