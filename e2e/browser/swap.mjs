// Somebody offers a shift, two want it, and a manager agrees.
import assert from 'node:assert/strict';
import { accessible } from './accessible.mjs';
import { openAs } from './people.mjs';
import { ask, at, eventually, mailTo } from './platform.mjs';
import { both, shoot, showsFocus, tabTo } from './steps.mjs';
import { standing, standsIn } from './standing.mjs';

const mine = /https?:\/\/\S+\/on-call\/me/;

/** From the offer to the calendar in which the other one stands. */
export async function swapAShift(browser, manager, schedule, { nora, paul, sam, mira }) {
  const note = `My sister marries ${schedule.name}`;
  const rowOf = (page) => page.getByRole('listitem').filter({ hasText: note });
  const offerers = await openAs(browser, nora, `${at('CONSOLE')}/on-call/me`);
  await offerByKeyboard(offerers, schedule, note);
  const [swap] = (await ask(offerers, `/api/oncall/v1/swaps?scheduleId=${schedule.id}`)).items;
  assert.deepEqual([swap.offeredByName, swap.status, swap.note], [nora.name, 'OPEN', note]);
  const shift = { start: swap.startsAt, end: swap.endsAt };

  // Two of those who got the mail follow it; the second is late by a click.
  const [takers, late] = await Promise.all([sam, paul].map((each) => follow(browser, each, `${nora.name} offers a shift`)));
  for (const page of [takers, late]) await rowOf(page).getByRole('button', { name: /^Take:/ }).click();
  const question = (page) => page.getByRole('dialog', { name: `Take the shift of ${nora.name}` });
  await question(takers).waitFor();
  await accessible(takers, 'taking a shift');
  await shoot(takers, 'swap-take');
  await question(takers).getByRole('button', { name: 'Take' }).click();
  await rowOf(takers).getByText('You would take it; a manager must approve').waitFor();
  await question(late).getByRole('button', { name: 'Take' }).click();
  await late.getByText('Somebody was faster, or the offer was withdrawn.').waitFor();
  await rowOf(late).getByText(`${sam.name} would take it; a manager must approve`).waitFor();
  assert.equal(await rowOf(late).getByRole('button').count(), 0);
  await shoot(late, 'swap-too-late');

  // Until somebody agrees the shift stays where it was.
  assert.deepEqual(await standing(manager, schedule, shift), [{ who: nora.name, instead: null, ...shift }]);
  const asked = await mailTo(mira, `${sam.name} wants to take a shift of ${nora.name}`);
  await manager.goto(asked.text.match(mine)[0]);
  await rowOf(manager).getByText(`${sam.name} would take it; a manager must approve`).waitFor();
  await shoot(manager, 'swap-to-approve');
  await rowOf(manager).getByRole('button', { name: /^Approve:/ }).click();
  await rowOf(manager).waitFor({ state: 'hidden' });

  for (const each of [nora, sam]) {
    const { text } = await mailTo(each, `${sam.name} takes the shift of ${nora.name}`);
    assert.match(text, new RegExp(`${sam.name} is on call for ${schedule.name} in the place of ${nora.name}`));
  }
  await standsIn(manager, schedule, sam, nora, shift);
  await shoot(manager, 'schedule-swapped');
  await takers.reload();
  await takers.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await takers.getByText('for somebody else').waitFor();
}

/** Without a mouse, over the way round that Escape is. */
async function offerByKeyboard(page, schedule, note) {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // The first may be running; the next one lies ahead.
  const offer = page.getByRole('button', { name: new RegExp(`^Offer this shift: ${schedule.name}`) }).nth(1);
  await offer.waitFor();
  await tabTo(page, offer);
  await showsFocus(offer);
  await shoot(page, 'my-on-call-by-keyboard');
  const dialog = page.getByRole('dialog', { name: `Offer a shift in ${schedule.name}` });
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await eventually('the button has the keyboard again', () => offer.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Note' }));
  await page.keyboard.type(note);
  await accessible(page, 'offering a shift');
  await both(page, 'swap-offer');
  const send = dialog.getByRole('button', { name: 'Offer', exact: true });
  await tabTo(page, send);
  await showsFocus(send);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').filter({ hasText: note }).getByText('offered by you').waitFor();
}

/** Opens what a mail leads to; whoever has not signed in yet does so on the way. */
async function follow(browser, reader, subject) {
  const { text } = await mailTo(reader, subject);
  const page = await openAs(browser, reader, text.match(mine)[0]);
  assert.equal(new URL(page.url()).pathname, '/on-call/me');
  return page;
}
