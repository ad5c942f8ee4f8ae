// A fault tree is drawn with the keyboard and on the canvas; its minimal cut sets follow.
import { at, eventually } from './platform.mjs';
import { shoot } from './steps.mjs';

const inOrder = (sets) => JSON.stringify(sets.map((set) => set.split(' + ').sort()).sort());

/** Waits until the minimal cut sets are these, in any order. */
async function cutSets(page, ...wanted) {
  const list = page.locator('section', { has: page.getByRole('heading', { name: 'Minimal cut sets' }) }).getByRole('listitem');
  const read = async () => inOrder((await list.allInnerTexts()).map((set) => set.trim()));
  await eventually(`${inOrder(wanted)} as cut sets`, async () => (await read()) === inOrder(wanted));
}

/** Writes a new box where the keyboard puts it. */
async function write(page, key, words) {
  await page.keyboard.press(key);
  await page.locator('[role=tree] textarea').fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('treeitem', { name: words, exact: true }).waitFor();
}

const box = (page, name) => page.getByRole('treeitem', { name, exact: true });

export async function drawAFaultTree(page, id) {
  await page.goto(`${at('CONSOLE')}/post-mortems/${id}?tab=analyses`);
  await page.getByRole('button', { name: 'Begin an analysis' }).click();
  await page.getByRole('menuitem', { name: 'Fault tree' }).click();

  // With the keyboard alone: two causes, one of which has two of its own.
  await page.getByRole('tree').getByRole('treeitem').first().focus();
  await write(page, 'a', 'Store full');
  await write(page, 's', 'No alarm');
  await cutSets(page, 'Store full', 'No alarm');
  await page.keyboard.press('ArrowLeft');
  await write(page, 'a', 'Many carts');
  await write(page, 's', 'No limit');
  await cutSets(page, 'Many carts', 'No limit', 'No alarm');

  // On the canvas: the gate of the top turns from OR to AND.
  await page.getByRole('button', { name: /^OR:? .*|.*OR.*/ }).first().click();
  await cutSets(page, 'Many carts + No alarm', 'No alarm + No limit');

  // With the pointer a box hangs elsewhere; with Alt and an arrow it goes back, and a voice says so.
  await box(page, 'No limit').locator(':scope > div').first().dragTo(page.getByRole('tree').getByRole('treeitem').first().locator(':scope > div').first());
  await cutSets(page, 'Many carts + No alarm + No limit');
  await box(page, 'No limit').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('status').filter({ hasText: 'No limit' }).first().waitFor();
  await cutSets(page, 'Many carts + No alarm', 'No alarm + No limit');

  // What happened is marked, and what is taken away is brought back.
  await box(page, 'Many carts').focus();
  await page.keyboard.press(' ');
  await page.getByRole('treeitem', { name: /^Many carts, / }).waitFor();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.getByRole('treeitem', { name: /^Many carts, / }).waitFor();
  await shoot(page, 'fault-tree');
}
