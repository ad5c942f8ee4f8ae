// A whole incident on a telephone in Russian: taps alone, no keys but for words.
import { dialog as anyDialog } from './dialogs.mjs';
import { kept } from './keyboard.mjs';
import { shoot } from './steps.mjs';
import { choose, chooseAmong, fits, tap, write } from './touch.mjs';

const button = (place, name) => place.getByRole('button', { name, exact: true });
const bar = (page) => page.getByRole('navigation', { name: 'Разделы штаба' });
const dialog = (page, name) => anyDialog(page, name, ['light']);
const composer = (page) => page.getByRole('textbox', { name: 'Новая запись' });

/** Opens what can be done and takes one thing of it. */
async function act(page, name, title = name) {
  await tap(page, button(bar(page), 'Действия'));
  const sheet = await dialog(page, 'Действия');
  await tap(page, button(sheet, name));
  await sheet.waitFor({ state: 'hidden' });
  return title && dialog(page, title);
}

/** Sends a form, which then goes away. */
async function send(page, form, name) {
  await fits(page, name);
  await tap(page, button(form, name));
  await kept(page, form);
}

export async function declares(page, { title, service }) {
  await tap(page, button(page, 'Объявить инцидент'));
  const form = await dialog(page, 'Объявить инцидент');
  await write(page, form.getByRole('textbox', { name: 'Что происходит?' }), title);
  await chooseAmong(page, form.getByRole('combobox', { name: 'Затронутые сервисы' }), service);
  await tap(page, form.getByRole('radio', { name: 'SEV3' }));
  await tap(page, form.getByRole('checkbox', { name: 'Принимаю командование' }));
  await shoot(page, 'touch-declare');
  await send(page, form, 'Объявить инцидент');
  await page.getByText('В эфире', { exact: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await fits(page, 'the room');
  await shoot(page, 'touch-room');
}

export async function takesCommand(page) {
  await act(page, 'Принять командование', '');
  await page.getByText('Теперь вы командир инцидента.').waitFor();
}

export async function changesState(page) {
  const form = await act(page, 'Сменить состояние');
  await choose(page, form.getByRole('combobox', { name: 'Новое состояние' }), 'Изучается');
  await shoot(page, 'touch-state');
  await send(page, form, 'Сменить и сообщить');
  await page.getByText('Изучается', { exact: true }).first().waitFor();
}

/** Entries and what begins with a slash, one line after the other. */
export async function writes(page, { entry, hypothesis, decision, task }) {
  const timeline = page.getByRole('list', { name: 'Хронология' });
  for (const line of [entry, `/hyp ${hypothesis}`, `/decide ${decision}`, `/task ${task}`]) {
    await write(page, composer(page), line);
    await tap(page, button(page.locator('form', { has: composer(page) }), 'Добавить'));
  }
  for (const line of [entry, hypothesis, decision, task]) await timeline.getByText(line).first().waitFor();
  await fits(page, 'the timeline');
  await shoot(page, 'touch-written');
}

export async function raisesTheSeverity(page, { reason }) {
  await tap(page, bar(page).getByRole('button', { name: 'Командование' }));
  const panel = page.getByRole('region', { name: 'Серьёзность' });
  await tap(page, button(panel, 'Изменить'));
  const form = await dialog(page, 'Серьёзность');
  await tap(page, form.getByRole('radio', { name: 'Укажу сам' }));
  await tap(page, form.getByRole('radio', { name: 'SEV2' }));
  await write(page, form.getByRole('textbox', { name: 'Причина' }), reason);
  await shoot(page, 'touch-severity');
  await send(page, form, 'Сохранить');
}

export async function assigns(page, { lead }) {
  const roles = page.getByRole('region', { name: 'Роли' });
  await tap(page, roles.getByRole('button', { name: /^Назначить: Технический/ }));
  const form = await dialog(page, /^Назначить:/);
  await choose(page, form.getByRole('combobox', { name: 'Человек' }), lead);
  await send(page, form, 'Назначить');
  await roles.getByText(lead).waitFor();
  await shoot(page, 'touch-command');
}

export async function saysTheImpact(page, { impact }) {
  const form = await act(page, 'Указать ущерб', 'Ущерб');
  await write(page, form.getByRole('textbox', { name: 'Словами' }), impact);
  await write(page, form.getByRole('textbox', { name: 'Затронуто пользователей', exact: true }), '1200');
  await write(page, form.getByRole('textbox', { name: 'Затронуто пользователей, %' }), '12');
  await shoot(page, 'touch-impact');
  await send(page, form, 'Сохранить');
}

export async function postsAnUpdate(page, { update }) {
  const form = await act(page, 'Сообщить новости', /^Новость №/);
  await write(page, form.getByRole('textbox', { name: 'Что нового' }), update);
  await send(page, form, 'Сообщить новости');
}

export async function ticks(page) {
  await part(page, 'Чек-лист');
  const list = page.getByRole('region', { name: 'Чек-лист' });
  const item = list.getByRole('checkbox').first();
  const name = await item.evaluate((box) => box.labels[0].textContent);
  await shoot(page, 'touch-checklist');
  await tap(page, item);
  await list.getByRole('checkbox', { name }).waitFor({ state: 'detached' });
}

/** Goes to a part that is behind the last button of the bar. */
async function part(page, name) {
  await tap(page, bar(page).getByRole('button').last());
  await tap(page, page.getByRole('menuitem', { name }));
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

export async function pagesMore(page, { helper }) {
  const form = await act(page, 'Вызвать ещё людей');
  await chooseAmong(page, form.getByRole('combobox', { name: 'Люди' }), helper);
  await send(page, form, 'Вызвать');
}

/** Every part of the room by the bar at the lower edge. */
export async function looksEverywhere(page) {
  for (const name of ['Хронология', 'Работа', 'Командование']) {
    await tap(page, bar(page).getByRole('button', { name }));
    await bar(page).locator('[aria-current=true]', { hasText: name }).waitFor();
    await fits(page, name);
    await shoot(page, `touch-${name}`);
  }
  for (const name of ['Чек-лист', 'Ущерб', 'Оповещения', 'Новости', 'Штаб', 'Связанные инциденты']) {
    await part(page, name);
    await bar(page).locator('[aria-current=true]', { hasText: name }).waitFor();
    await fits(page, name);
    await shoot(page, `touch-${name}`);
  }
}

export async function resolves(page, { override, resolution }) {
  const form = await act(page, 'Завершить');
  await form.getByText('Выполнены не все условия').waitFor();
  await write(page, form.getByRole('textbox', { name: 'Почему всё же завершаем' }), override);
  await write(page, form.getByRole('textbox', { name: 'Чем завершилось' }), resolution);
  await shoot(page, 'touch-resolve');
  await send(page, form, 'Завершить вопреки проверкам');
  await tap(page, bar(page).getByRole('button', { name: 'Хронология' }));
  const end = page.getByRole('list', { name: 'Хронология' }).getByText(override);
  await end.filter({ hasText: resolution }).waitFor();
  await shoot(page, 'touch-resolved');
}
