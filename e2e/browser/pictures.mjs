// Makes pictures of the pages, drawings and texts in a folder, beside them: node pictures.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { inBrowser } from './browser.mjs';

const folder = resolve(process.argv[2]);
const widths = { '.html': [1280, 390], '.svg': [1000], '.md': [1100] };

/** What is taller becomes several pictures, so that one can read them. */
const tallest = 1600;

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** What a browser is given: pages as they are, drawings on white, texts letter by letter. */
function shown(name, text) {
  switch (extname(name)) {
    case '.html':
      return text;
    case '.svg':
      return `<body style="margin: 16px; background: #fff">${text.replace(/^<\?xml[^>]*\?>/, '')}</body>`;
    default:
      return `<body style="margin: 16px"><pre style="white-space: pre-wrap; font: 13px monospace">${escaped(text)}</pre></body>`;
  }
}

async function picture(browser, name, width) {
  const page = await browser.newPage({ viewport: { width, height: 300 }, javaScriptEnabled: false });
  await page.setContent(shown(name, readFileSync(join(folder, name), 'utf8')));
  const height = await page.evaluate('document.documentElement.scrollHeight');
  for (let top = 0; top < height; top += tallest) {
    const path = join(folder, `${name}-${width}-${String(top / tallest + 1).padStart(2, '0')}.png`);
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: top, width, height: Math.min(tallest, height - top) } });
  }
  await page.close();
}

await inBrowser(async (browser) => {
  for (const name of readdirSync(folder).sort()) {
    for (const width of widths[extname(name)] ?? []) await picture(browser, name, width);
  }
});
