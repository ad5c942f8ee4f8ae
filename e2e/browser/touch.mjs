// What people do on a telephone: every target is large enough and nothing lies over it.
import assert from 'node:assert/strict';
import { settled } from './everywhere.mjs';

const large = 24;

/** Brings something into sight as a finger does, sees that it can be hit, and taps it. */
export async function tap(page, target, least = large) {
  await target.waitFor({ state: 'attached' });
  await target.evaluate(bring);
  const spot = await page
    .waitForFunction(aim, [await target.elementHandle(), least], { timeout: 10_000 })
    .catch(async () => assert.fail(`${target} cannot be tapped: ${await target.evaluate(over)}`));
  const { x, y } = await spot.jsonValue();
  await page.touchscreen.tap(x, y);
}

/** Moves the page only as far as it takes: what floats above it goes away when it moves. */
function bring(element) {
  const part = element.labels?.[0] ?? element;
  part.scrollIntoView({ block: 'nearest' });
  if (element.closest('[role=menu], [role=listbox]')) return;
  const { left, top, width, height } = part.getBoundingClientRect();
  if (!part.contains(document.elementFromPoint(left + width / 2, top + height / 2))) part.scrollIntoView({ block: 'center' });
}

/** Taps a field and writes into it in place of what is there. */
export async function write(page, field, text) {
  await tap(page, field);
  await field.fill(text);
}

/** Taps a list and what is looked for in it. */
export async function choose(page, field, name) {
  await tap(page, field);
  await tap(page, page.getByRole('option', { name }).first());
}

/** Taps a list of which several can be chosen, what is looked for in it, and beside it, so that it closes. */
export async function chooseAmong(page, field, name) {
  await choose(page, field, name);
  await tap(page, page.getByRole('dialog').getByRole('heading', { level: 2 }), 0);
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** Fails when one has to scroll to the side, or something to be tapped is small, but for links within words. */
export async function fits(page, name) {
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
  assert.deepEqual(await page.evaluate(small, large), [], name);
}

/** What is to be tapped and smaller than it may be; a box has its words, a field its frame and a link all that it covers. */
function small(least) {
  const top = document.querySelector('[role=dialog]') ?? document.querySelector('#root');
  const shown = [...top.querySelectorAll('a[href], button, [role=tab], input, textarea')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  return shown
    .filter((one) => !one.matches('a') || getComputedStyle(one).display !== 'inline')
    .map((one) => {
      const stretched = getComputedStyle(one, '::after').position === 'absolute' && one.offsetParent;
      const framed = one.matches('input, textarea') && one.closest('.mantine-Input-wrapper');
      const parts = [stretched || framed || one, ...(one.matches('[type=checkbox], [type=radio]') ? one.labels : [])];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      const [width, height] = ['width', 'height'].map((side) => Math.max(...boxes.map((box) => box[side])));
      return { width, height, name: one.getAttribute('aria-label') ?? one.textContent };
    })
    .filter(({ width, height }) => width > 1 && (width < least || height < least))
    .map((one) => `${one.name} is ${one.width} by ${one.height}`);
}

/** Where to tap: a box has its words and a field its frame; undefined while it moves or cannot be tapped. */
function aim([element, least]) {
  const parts = [element.closest('.mantine-Input-wrapper') ?? element];
  if (element.matches('[type=checkbox], [type=radio]')) parts.push(...element.labels);
  const size = ({ width, height }) => width * height;
  const [box] = parts.map((part) => part.getBoundingClientRect()).sort((one, other) => size(other) - size(one));
  if (box.height < least || box.width < least) return undefined;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const before = element.aimedAt;
  element.aimedAt = `${x} ${y} ${window.scrollY}`;
  if (element.aimedAt !== before) return undefined;
  const hit = document.elementFromPoint(x, y);
  return parts.some((part) => part.contains(hit)) ? { x, y } : undefined;
}

/** Why something cannot be tapped: its size and what lies there. */
function over(element) {
  const { left, top, width, height } = (element.labels?.[0] ?? element).getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return `${width} by ${height} pixels at ${left}, ${top}, where ${hit?.outerHTML.slice(0, 120)} is`;
}
