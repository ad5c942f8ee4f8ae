// What is learnt from incidents: pages that everybody can use, two people in one text, a diagram without a mouse.
// Needs a running platform; where it is, is told by the environment (see LearningIT).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inBrowser, openBrowser, signIn } from './browser.mjs';
import { drawAFaultTree } from './faulttree.mjs';
import { everywhere } from './everywhere.mjs';
import { learnt } from './learnt.mjs';
import { hire, openAs, person } from './people.mjs';
import { at } from './platform.mjs';
import { twoWriters } from './writers.mjs';

const tag = String(Date.now()).slice(-6);
const lena = person('Lena', tag, 'Europe/Berlin');
let browser;
let admin;
let ids;

before(async () => {
  browser = await openBrowser();
  admin = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));
  await hire(admin, [lena]);
  ids = await learnt(admin, tag);
});

after(() => browser?.close());

test('two people write in the same section, and neither text is lost', { timeout: 240_000 }, async () => {
  await inBrowser(async (another) => twoWriters(admin, await openAs(another, lena), ids.writtenId));
});

test('a fault tree is drawn by keyboard and on the canvas, and its cut sets follow', { timeout: 240_000 }, () =>
  drawAFaultTree(admin, ids.writtenId));

test('nothing serious is wrong with any page, light and dark, in English and Russian', { timeout: 900_000 }, async () => {
  assert.deepEqual(await everywhere(ids), []);
});
