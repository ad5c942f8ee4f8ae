// A whole incident by keyboard alone, at a desk: no mouse, and one sees at every step where one is.
import { dialog } from './dialogs.mjs';
import { enter, holds, kept, pick, press, reach, seen, slide, type } from './keyboard.mjs';
import { shoot } from './steps.mjs';

const button = (place, name) => place.getByRole('button', { name, exact: true });
const composer = (page) => page.getByRole('textbox', { name: 'New entry' });

export async function declares(page, { title, service }) {
  await press(page, 'Shift+D');
  const form = await dialog(page, 'Declare an incident');
  await page.keyboard.type(title);
  await pick(page, form.getByRole('combobox', { name: 'Affected services' }), service);
  await slide(page, form.getByRole('radiogroup', { name: 'Severity' }), 'SEV3');
  await reach(page, form.getByRole('checkbox', { name: 'I take command' }));
  await press(page, 'Space');
  await shoot(page, 'keyboard-declare');
  await enter(page, button(form, 'Declare an incident'));
  await form.waitFor({ state: 'hidden' });
  await page.getByText('Live', { exact: true }).waitFor();
  await holds(page, page.getByRole('heading', { level: 1, name: title }), 'in the room');
}

export async function takesCommand(page) {
  await press(page, 'c');
  const question = await dialog(page, 'Take command');
  await enter(page, button(question, 'Take command'));
  await kept(page, question);
  await button(page, 'Post an update').waitFor();
}

export async function changesState(page) {
  await press(page, 's');
  const form = await dialog(page, 'Change state');
  await pick(page, form.getByRole('combobox', { name: 'New state' }), 'Investigating', '');
  await enter(page, button(form, 'Change and tell'));
  await kept(page, form);
  await page.getByText('Investigating', { exact: true }).first().waitFor();
}

/** Entries and what begins with a slash, one line after the other. */
export async function writes(page, { entry, hypothesis, decision, task }) {
  await press(page, 'n');
  await holds(page, composer(page), 'by the key for a new entry');
  for (const line of [entry, `/hyp ${hypothesis}`, `/decide ${decision}`, `/task ${task}`]) {
    await page.keyboard.type(line);
    await press(page, 'Enter');
    await holds(page, composer(page), 'after a line');
  }
  const timeline = page.getByRole('list', { name: 'Timeline' });
  for (const line of [entry, hypothesis, decision, task]) await timeline.getByText(line).first().waitFor();
  await page.getByRole('log').getByText(task).waitFor({ state: 'attached' });
  await press(page, 'Escape');
  await seen(page);
  await shoot(page, 'keyboard-written');
}

export async function assigns(page, { lead }) {
  const roles = page.getByRole('region', { name: 'Roles' });
  await enter(page, button(roles, 'Assign: Technical lead'));
  const form = await dialog(page, 'Assign: Technical lead');
  await pick(page, form.getByRole('combobox', { name: 'Person' }), lead);
  await enter(page, button(form, 'Assign'));
  await kept(page, form);
  await roles.getByText(lead).waitFor();
}

export async function saysTheImpact(page, { impact }) {
  await press(page, 'i');
  const form = await dialog(page, 'Impact');
  await page.keyboard.type(impact);
  await type(page, form.getByRole('textbox', { name: 'Users affected', exact: true }), '1200');
  await type(page, form.getByRole('textbox', { name: 'Users affected, %' }), '12');
  await enter(page, button(form, 'Save'));
  await kept(page, form);
}

export async function postsAnUpdate(page, { update }) {
  await press(page, 'u');
  const form = await dialog(page, /^Update #/);
  await page.keyboard.type(update);
  await enter(page, button(form, 'Post an update'));
  await kept(page, form);
}

export async function raisesTheSeverity(page, { reason }) {
  await press(page, '2');
  const panel = page.getByRole('region', { name: 'Severity' });
  await enter(page, button(panel, 'Change'));
  const form = await dialog(page, 'Severity');
  await slide(page, form.getByRole('radiogroup').first(), 'I name it');
  await slide(page, form.getByRole('radiogroup', { name: 'Severity' }), 'SEV2');
  await type(page, form.getByRole('textbox', { name: 'Reason' }), reason);
  await enter(page, button(form, 'Save'));
  await kept(page, form);
  await holds(page, button(panel, 'Change'), 'after the severity');
}

export async function ticks(page) {
  await press(page, '3');
  const list = page.getByRole('region', { name: 'Checklist' });
  const item = list.getByRole('checkbox').first();
  await reach(page, item);
  const name = await item.evaluate((box) => box.labels[0].textContent);
  await press(page, 'Space');
  await list.getByRole('checkbox', { name }).waitFor({ state: 'detached' });
  await kept(page);
  await shoot(page, 'keyboard-ticked');
}

export async function pagesMore(page, { helper }) {
  await press(page, 'p');
  const form = await dialog(page, 'Page more people');
  await pick(page, form.getByRole('combobox', { name: 'People' }), helper);
  await press(page, 'Escape');
  await enter(page, button(form, 'Page them'));
  await kept(page, form);
}

/** Every part of the room by its key and by the arrows, and the list of keys. */
export async function looksEverywhere(page) {
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  const count = await tabs.count();
  for (let index = 0; index < count; index += 1) {
    await press(page, String(index + 1));
    await page.locator(`[role=tab][aria-selected=true] >> nth=0`).and(tabs.nth(index)).waitFor();
  }
  await reach(page, tabs.last(), 'Shift+Tab');
  await press(page, 'ArrowRight');
  await holds(page, tabs.first(), 'by the arrows');
  await press(page, '?');
  const keys = await dialog(page, 'Keys in the war room');
  await shoot(page, 'keyboard-keys');
  await press(page, 'Escape');
  await kept(page, keys);
  await holds(page, tabs.first(), 'after the list of keys');
}

export async function resolves(page, { override, resolution }) {
  await press(page, 'r');
  const form = await dialog(page, 'Resolve');
  await form.getByText('Not everything is in place yet').waitFor();
  await type(page, form.getByRole('textbox', { name: 'Why resolve anyway' }), override);
  await type(page, form.getByRole('textbox', { name: 'What ended it' }), resolution);
  await shoot(page, 'keyboard-resolve');
  await enter(page, button(form, 'Resolve against the gate'));
  await kept(page, form);
  const end = page.getByRole('list', { name: 'Timeline' }).getByText(override);
  await end.filter({ hasText: resolution }).waitFor();
  await shoot(page, 'keyboard-resolved');
}
