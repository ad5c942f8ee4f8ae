import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const unwanted = /web-security|site-per-process|isolation|single-process|no-zygote|gpu|use-gl|angle|swiftshader/i;

/** How often the browser may fail to start before the test does. */
const starts = 3;

/**
 * A headless Chromium from the npm registry: nothing needs to be installed on the machine.
 *
 * A browser as people have it: with the same-origin policy, which the package's own list turns off, and in
 * several processes, without which two people in two windows would send the cookies of the first. It draws
 * without a graphics processor. One that dies while starting says nothing about the product: it is started again.
 */
export async function openBrowser() {
  const options = {
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter((argument) => !unwanted.test(argument)),
      '--disable-gpu',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-sync',
    ],
    headless: true,
  };
  for (let start = 1; ; start += 1) {
    try {
      return await chromium.launch(options);
    } catch (failure) {
      if (start === starts) throw failure;
      console.error(`the browser did not start (${start} of ${starts}): ${failure.message.split('\n')[0]}`);
    }
  }
}

/** Does something in a browser that is closed afterwards, whatever happens. */
export async function inBrowser(work) {
  const browser = await openBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Signs in at the identity provider's own page and returns the console's first page. */
export async function signIn(browser, console_, user, password, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(console_);
  await page.fill('#username', user);
  await page.fill('#password', password);
  await page.click('#kc-login');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Saves what is on the screen as a build artefact. */
export function camera(folder) {
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return async (page, name) => {
    number += 1;
    const path = join(folder, `${String(number).padStart(2, '0')}-${name}.png`);
    // A dialog covers what can be seen, and not the page below that.
    await page.screenshot({ path, fullPage: (await page.getByRole('dialog').count()) === 0 });
  };
}
