// Every page of the console and every tab of it, light and dark, in English on a desk and in Russian on a telephone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bringAxe, colours } from './accessible.mjs';
import { inBrowser, signIn } from './browser.mjs';
import { at } from './platform.mjs';
import { shoot } from './steps.mjs';

const routes = new URL('../../console/app/src/app/routes.tsx', import.meta.url);
const schemes = [
  ['light', ['wcag2a', 'wcag2aa', 'wcag21aa']],
  ['dark', colours],
];

/** Panels of StatusPageIT's walk, which has a page with something of everything. */
const walkedElsewhere = ['/status-page'];

/** The addresses that the console's router knows, with ids for their parameters; a parameter that is new fails. */
export function addresses(ids) {
  const paths = [...readFileSync(routes, 'utf8').matchAll(/^\s*page\('([^']+)'/gm)].map((match) => match[1]);
  assert.ok(paths.length > 30, `only ${paths.length} pages are in ${routes}`);
  return paths.map((path) => path.replace(/\$(\w+)/g, (_, name) => ids[name] ?? assert.fail(`the walk has no ${name} for ${path}`)));
}

const screens = [
  { language: 'en', width: 1440 },
  { language: 'ru', width: 390 },
];

/** Gives back what is wrong anywhere; one walk after the other, because a tab behind another one draws nothing. */
export async function everywhere(ids) {
  const complaints = [];
  for (const screen of screens) complaints.push(...(await inBrowser((browser) => walk(browser, ids, screen))));
  return complaints;
}

async function walk(browser, ids, { language, width }) {
  const tab = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'), {
    reducedMotion: 'reduce',
    locale: language,
    viewport: { width, height: 900 },
    storageState: { cookies: [], origins: [{ origin: at('CONSOLE'), localStorage: [{ name: 'muster-language', value: language }] }] },
  });
  tab.setDefaultTimeout(20_000);
  await tab.goto(at('CONSOLE'));
  const complaints = [];
  tab.on('pageerror', (error) => complaints.push(`${tab.url()}: ${error.message}`));
  for (const address of addresses(ids)) {
    const name = `${language}-${width} ${address}`;
    try {
      await go(tab, address);
      complaints.push(...(await judged(tab, name)));
      if (!walkedElsewhere.includes(address)) complaints.push(...(await tabsOf(tab, name)));
    } catch (failure) {
      complaints.push(`${name}: ${failure.message}`);
      await tab.goto(at('CONSOLE'));
    }
  }
  return complaints;
}

/** The other tabs of a page, one after the other. */
async function tabsOf(tab, name) {
  const complaints = [];
  const tabs = tab.locator('main [role=tab]');
  for (let index = 1; index < (await tabs.count()); index += 1) {
    const title = await tabs.nth(index).innerText();
    await tabs.nth(index).click();
    complaints.push(...(await judged(tab, `${name} ${title}`)));
  }
  return complaints;
}

/** In both schemes; what does not look at colours is the same in the second one. */
async function judged(tab, name) {
  const found = [];
  await settled(tab);
  const tooWide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (tooWide > 0) found.push(`${name} is ${tooWide} pixels too wide`);
  await bringAxe(tab);
  for (const [colorScheme, runOnly] of schemes) {
    await tab.emulateMedia({ colorScheme });
    await tab.waitForFunction(
      (scheme) =>
        document.documentElement.dataset.mantineColorScheme === scheme &&
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      colorScheme,
    );
    const { violations } = await tab.evaluate((only) => window.axe.run({ runOnly: only, resultTypes: ['violations'] }), runOnly);
    found.push(
      ...violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes.map(({ target }) => target).slice(0, 3).join(' ')}`),
    );
  }
  if (found.length > 0) await shoot(tab, `wrong-${name.replace(/\W+/g, '-')}`);
  return found;
}

/** There is a heading and nothing is being fetched for the first time any more. */
export async function settled(tab) {
  await tab.locator('h1:not([data-left])').first().waitFor();
  await tab.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy=true]'));
}

/** Goes on within the app, as a link does; the heading that was there must go. */
async function go(tab, address) {
  if (address === new URL(tab.url()).pathname) return;
  await tab.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-left', '');
    window.history.pushState({}, '', to);
  }, address);
}
