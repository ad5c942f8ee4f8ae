import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A headless Chromium from the npm registry: nothing needs to be installed on the machine. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // A browser as people have it: with the same-origin policy, which the package's own list turns off, and
    // in several processes, without which two people in two windows would send the cookies of the first.
    args: [
      ...sparticuz.args.filter((argument) => !/web-security|site-per-process|isolation|single-process|no-zygote/i.test(argument)),
      '--no-sandbox', 
      '--disable-background-networking',
      '--disable-sync',
    ],
    headless: true,
  });
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
