// Two people write in the same section of a post-mortem at once: no word of either is lost.
import assert from 'node:assert/strict';
import { accessible } from './accessible.mjs';
import { ask, at } from './platform.mjs';
import { shoot } from './steps.mjs';

const heading = 'Prevention';

/** Opens the section in both windows from the same text. */
async function begin(pages) {
  for (const page of pages) {
    await page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) }).getByRole('button', { name: /^(Write|Edit)$/ }).click();
    await page.getByRole('textbox', { name: heading }).waitFor();
  }
}

const text = (page) => page.getByRole('textbox', { name: heading });
const done = (page) => page.getByRole('button', { name: 'Done', exact: true });

async function stored(page, id) {
  const { sections } = await ask(page, `/api/postmortem/v1/postmortems/${id}`);
  return sections.find(({ key }) => key === 'prevention').markdown;
}

/** Both write, in two windows, in a section that was empty, then in lines of their own, then in the same line. */
export async function twoWriters(one, other, id) {
  const both = [one, other];
  await Promise.all(both.map((page) => page.goto(`${at('CONSOLE')}/post-mortems/${id}?tab=text`)));

  await begin([one]);
  await text(one).fill('First line.\n\nSecond line.\n\nThird line.');
  await done(one).click();
  await text(one).waitFor({ state: 'hidden' });
  await other.reload();

  // In lines of their own: put together without a question.
  await begin(both);
  await text(one).fill('First line, by one.\n\nSecond line.\n\nThird line.');
  await text(other).fill('First line.\n\nSecond line.\n\nThird line, by the other.');
  await Promise.all(both.map((page) => done(page).click()));
  await Promise.all(both.map((page) => text(page).waitFor({ state: 'hidden' })));
  assert.equal(await stored(one, id), 'First line, by one.\n\nSecond line.\n\nThird line, by the other.');

  // In the same line: whoever is later sees both texts and decides.
  await Promise.all(both.map((page) => page.reload()));
  await begin(both);
  await text(one).fill('First line, by one.\n\nA limit for the store.\n\nThird line, by the other.');
  await done(one).click();
  await text(one).waitFor({ state: 'hidden' });
  await text(other).fill('First line, by one.\n\nAn alarm for the store.\n\nThird line, by the other.');
  await done(other).click();
  const question = other.getByRole('dialog', { name: 'Two texts for the same lines' });
  await question.waitFor();
  await question.locator('pre', { hasText: 'A limit for the store.' }).first().waitFor();
  await question.locator('pre', { hasText: 'An alarm for the store.' }).first().waitFor();
  await accessible(other, 'two texts');
  await shoot(other, 'two-texts-for-the-same-lines');
  await question.getByRole('button', { name: 'Take this text' }).click();
  await question.waitFor({ state: 'hidden' });
  await done(other).click();
  await text(other).waitFor({ state: 'hidden' });
  const kept = await stored(other, id);
  for (const words of ['First line, by one.', 'A limit for the store.', 'An alarm for the store.', 'Third line, by the other.']) {
    assert.ok(kept.includes(words), `"${words}" is not in: ${kept}`);
  }
}
