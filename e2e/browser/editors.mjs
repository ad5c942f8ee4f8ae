// The console's pages behind a status page: every panel and every dialog, in English and in Russian, light and
// dark, on a desk and on a telephone.
import assert from 'node:assert/strict';
import { accessible } from './accessible.mjs';
import { signIn } from './browser.mjs';
import { at } from './platform.mjs';
import { shoot } from './steps.mjs';

const panels = [
  'components',
  'posts',
  'maintenances',
  'prepared',
  'metrics',
  'look',
  'subscribers',
  'messages',
  'promises',
  'external',
  'imports',
];

/** Buttons that open a dialog, by where they are; each in English and in Russian. */
const dialogs = [
  ['settings', 'components', ['Settings', 'Настройки']],
  ['group', 'components', ['Add a group', 'Добавить группу']],
  ['component', 'components', ['Add a component', 'Добавить компонент']],
  ['post', 'posts', ['Write a post', 'Написать'], thinkAloud],
  ['plan', 'maintenances', ['Plan maintenance', 'Запланировать работы']],
  ['words', 'prepared', ['Prepare words', 'Новая заготовка']],
  ['words-changed', 'prepared', [/^Edit: Slow database/, /^Изменить: Slow database/]],
  ['metric', 'metrics', ['Add a metric', 'Добавить показатель']],
  ['announcement', 'look', ['Announcement', 'Объявление']],
  ['hosts', 'look', [/^Edit: Host names/, /^Изменить: Имена хостов/]],
  ['access', 'look', [/^Edit: Who may see it/, /^Изменить: Кто её видит/]],
  ['subscribers', 'subscribers', ['Import', 'Импорт']],
  ['told', 'messages', [/^Details of/, /^Подробнее о/]],
  ['external', 'external', ['Connect a Statuspage', 'Подключить Statuspage']],
  ['source', 'imports', ['Import a Statuspage', 'Импортировать Statuspage']],
];

/** The same for pages of the console that serve all status pages. */
const elsewhere = [
  ['page-key', '/admin?tab=pageKeys', ['New key', 'Новый ключ']],
  ['template', '/rules?tab=words', [/^News of an incident: English/, /^Новости об инциденте: English/]],
];

const screens = [
  { language: 'en', colorScheme: 'light', width: 1440 },
  { language: 'ru', colorScheme: 'dark', width: 390 },
];

/** Walks through all of it for a page that has something of everything. */
export async function behindThePage(browser, id) {
  for (const screen of screens) await onScreen(browser, id, screen);
}

async function onScreen(browser, id, { language, colorScheme, width }) {
  const tab = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'), {
    reducedMotion: 'reduce',
    colorScheme,
    locale: language,
    viewport: { width, height: 900 },
    storageState: { cookies: [], origins: [{ origin: at('CONSOLE'), localStorage: [{ name: 'muster-language', value: language }] }] },
  });
  const console_ = { tab, name: `console-${language}-${colorScheme}-${width}`, said: language === 'ru' ? 1 : 0 };
  const refused = [];
  tab.on('response', (answer) => {
    if (answer.status() >= 400 && !isExpected(answer)) refused.push(`${answer.status()} ${answer.url()}`);
  });
  const address = (panel) => `/status-page?page=${id}&tab=${panel}`;
  for (const panel of panels) {
    await open(console_, address(panel));
    assert.equal(await tab.getByRole('tab').count(), panels.length, 'the walk knows every panel');
    await judge(console_, panel);
  }
  for (const [name, panel, words, doing] of dialogs) {
    await open(console_, address(panel));
    await openDialog(console_, name, words, doing);
  }
  for (const [name, path, words] of elsewhere) {
    await open(console_, path);
    await judge(console_, `${name}-page`);
    await openDialog(console_, name, words);
  }
  await open(console_, '/support');
  await judge(console_, 'support');
  assert.deepEqual(refused, [], 'the services answer all that the console asks');
  await tab.context().close();
}

/** A page that is not connected to another one has no such thing, and a picture may be missing. */
const isExpected = (answer) => answer.status() === 404 && /\/external$|favicon/.test(new URL(answer.url()).pathname);

async function open({ tab }, path) {
  await tab.goto(`${at('CONSOLE')}${path}`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await settled(tab);
}

/** Writes what gives the checks something to say, and waits for what would become of it. */
async function thinkAloud(box) {
  await box.locator('input[lang=en]').fill('Payments fail');
  await box.locator('textarea[lang=en]').fill('db-3.internal is down');
  await box.locator('section').first().waitFor();
  await box.getByRole('list').first().waitFor();
}

async function openDialog({ tab, name, said }, dialog, words, doing) {
  await tab.getByRole('button', { name: words[said], exact: true }).first().click();
  const box = tab.getByRole('dialog');
  await box.getByRole('heading', { level: 2 }).first().waitFor();
  await doing?.(box);
  await settled(tab);
  const tooWide = await box.evaluate((element) => {
    const body = element.querySelector('.mantine-Modal-body') ?? element;
    return body.scrollWidth - body.clientWidth;
  });
  assert.ok(tooWide <= 1, `${name} ${dialog}: the dialog is ${tooWide} pixels too wide`);
  await accessible(tab, `${name} ${dialog}`);
  await shoot(tab, `${name}-dialog-${dialog}`);
}

async function judge({ tab, name }, panel) {
  const fits = await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  assert.ok(fits, `${name} ${panel} is too wide`);
  await accessible(tab, `${name} ${panel}`);
  await shoot(tab, `${name}-${panel}`);
}

/** Nothing is being fetched for the first time any more. */
const settled = (tab) =>
  tab.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy=true]'));
