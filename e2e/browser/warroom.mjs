// A commander runs a whole incident in the war room: by keyboard alone at a desk, by touch alone on a telephone.
// Needs a running platform; where it is, is told by the environment (see WarRoomIT).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inBrowser, openBrowser, signIn } from './browser.mjs';
import { hire, openAs, person } from './people.mjs';
import { ask, at } from './platform.mjs';
import { shoot } from './steps.mjs';
import * as byKeyboard from './warroom-keyboard.mjs';
import * as byTouch from './warroom-touch.mjs';

const tag = String(Date.now()).slice(-6);
const roles = ['manager'];
const desk = person('Kate', tag, 'Europe/Berlin', { roles, language: 'en' });
const telephone = person('Vera', tag, 'Europe/Moscow', { roles, language: 'ru' });
const helpers = [person('Leo', tag, 'UTC'), person('Hal', tag, 'UTC')];
const [lead, helper] = helpers.map(({ name }) => name);

const english = {
  title: `Nobody can pay ${tag}`,
  entry: `The pool is full ${tag}`,
  hypothesis: `The pool leaks ${tag}`,
  decision: `Restart the pool ${tag}`,
  task: `Watch the pool ${tag}`,
  impact: 'Every eighth payment fails',
  update: 'We restart the pool',
  reason: 'It is worse than we thought',
  override: 'The pool has been quiet for a while',
  resolution: 'A restart of the pool',
};

const russian = {
  title: `Никто не может заплатить ${tag}`,
  entry: `Пул исчерпан ${tag}`,
  hypothesis: `Пул течёт ${tag}`,
  decision: `Перезапустить пул ${tag}`,
  task: `Следить за пулом ${tag}`,
  impact: 'Не проходит каждый восьмой платёж',
  update: 'Перезапускаем пул',
  reason: 'Хуже, чем казалось',
  override: 'Пул уже спокоен',
  resolution: 'Пул перезапущен',
};

const handheld = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, locale: 'ru' };
let browser;
let admin;

before(async () => {
  browser = await openBrowser();
  admin = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));
  await hire(admin, [desk, telephone, ...helpers]);
});

after(() => browser?.close());

test('by keyboard alone, at a desk, in English', { timeout: 240_000 }, () =>
  alone(desk, { viewport: { width: 1440, height: 900 } }, byKeyboard, english));

test('by touch alone, on a telephone, in Russian', { timeout: 240_000 }, () =>
  alone(telephone, handheld, byTouch, russian));

/** Lets somebody command an incident in a browser of their own. */
const alone = (commander, screen, way, said) =>
  inBrowser(async (own) => {
    const page = await openAs(own, commander, at('CONSOLE'), screen);
    const words = { ...said, lead, helper, service: at('SERVICE') };
    try {
      await isStored(await command(page, way, words), commander, words);
    } catch (failure) {
      await shoot(page, 'wrong');
      throw failure;
    }
  });

/** Runs an incident from its declaration to its end; gives back where it is. */
async function command(page, way, words) {
  await page.goto(`${at('CONSOLE')}/incidents`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await way.declares(page, words);
  await way.takesCommand(page);
  await way.changesState(page);
  await way.writes(page, words);
  await way.raisesTheSeverity(page, words);
  await way.assigns(page, words);
  await way.saysTheImpact(page, words);
  await way.postsAnUpdate(page, words);
  await way.ticks(page);
  await way.pagesMore(page, words);
  await way.looksEverywhere(page);
  await way.resolves(page, words);
  return page.url();
}

/** Each thing that was done is known to the services, as somebody else reads it. */
async function isStored(address, commander, words) {
  const path = `/api/incident/v1/incidents/${new URL(address).pathname.split('/').pop()}`;
  const read = (part) => ask(admin, `${path}${part}`);
  const { incident, roles: held, impact, gate, severities } = await read('');
  assert.equal(incident.title, words.title);
  assert.deepEqual(incident.services.map(({ name }) => name), [words.service]);
  assert.deepEqual([incident.state, incident.severity, severities.declared], ['RESOLVED', 'SEV2', 'SEV3']);
  const holder = (role) => held.find(({ key }) => key === role).holders.map(({ person: somebody }) => somebody.name);
  assert.deepEqual([...holder('commander'), ...holder('technical-lead')], [commander.name, lead]);
  assert.deepEqual([impact.summary, impact.usersAffected, impact.usersAffectedPercent], [words.impact, 1200, 12]);
  assert.equal(gate.override.reason, words.override);
  const entries = (await read('/timeline?limit=200')).items;
  assert.ok(entries.some(({ text, author }) => text === words.entry && author.name === commander.name));
  assert.deepEqual((await read('/hypotheses')).map(({ title }) => title), [words.hypothesis]);
  assert.deepEqual((await read('/decisions')).map(({ proposal, status }) => [proposal, status]), [[words.decision, 'APPROVED']]);
  assert.deepEqual((await read('/tasks')).map(({ title }) => title), [words.task]);
  assert.deepEqual((await read('/updates')).items.map(({ text }) => text), [words.update]);
  assert.ok((await read('/checklist')).some(({ done, by }) => done && by?.name === commander.name));
}
