import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../api/problem';
import { lineOf } from '../slash';
import { sendWaiting, type Sent } from './send';
import { changeLine, dropLine, keepLine, waitingLines, type Waiting } from './store';

let people = 0;
const somebody = () => `person ${(people += 1)}`;
const nothing = () => undefined;

/** What is not sent yet. */
async function left(owner: string) {
  return (await waitingLines(owner)).filter(({ sentAt }) => !sentAt);
}

async function write(owner: string, ...texts: string[]) {
  for (const text of texts) await keepLine(owner, 'i1', lineOf(text, 'OBSERVATION', undefined));
}

/** A service that takes what it is sent, once for each key. */
function service() {
  const taken = new Map<string, string>();
  let away = false;
  return {
    texts: () => [...taken.values()],
    goesAway: () => (away = true),
    isBack: () => (away = false),
    take: async ({ key, line }: Waiting) => {
      if (away) throw new TypeError('no network');
      taken.set(key, line.text);
    },
  };
}

function refuse(status: number, errors?: { field: string; rule: string; message: string }[]) {
  throw new ProblemError({ status, code: 'incident.invalid', errors });
}

test('twenty lines written without a connection arrive once and in order', async () => {
  const [owner, incidents] = [somebody(), service()];
  const texts = Array.from({ length: 20 }, (_, number) => `line ${number}`);
  incidents.goesAway();
  await write(owner, ...texts);
  expect(await sendWaiting(owner, incidents.take, nothing)).toBe('later');
  expect(await waitingLines(owner)).toHaveLength(20);

  incidents.isBack();
  const sent = await Promise.all([
    sendWaiting(owner, incidents.take, nothing),
    sendWaiting(owner, incidents.take, nothing),
  ]);

  expect(sent).toEqual(['all', 'all']);
  expect(incidents.texts()).toEqual(texts);
  expect(await left(owner)).toEqual([]);
});

test('a line whose answer was lost is sent again with the same key', async () => {
  const owner = somebody();
  const keys: string[] = [];
  await write(owner, 'once');

  for (const answered of [false, true]) {
    await sendWaiting(
      owner,
      async ({ key }) => {
        keys.push(key);
        if (!answered) throw new TypeError('connection reset');
      },
      nothing,
    );
  }

  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('what is refused stays with the reason and does not hold up the rest', async () => {
  const [owner, incidents] = [somebody(), service()];
  await write(owner, 'refused', 'taken');
  const take = (waiting: Waiting) => (waiting.line.text === 'refused' ? refuse(409) : incidents.take(waiting));

  await sendWaiting(owner, async (waiting) => take(waiting), nothing);

  expect(incidents.texts()).toEqual(['taken']);
  expect((await left(owner)).map(({ refusal }) => refusal?.status)).toEqual([409]);
});

test('a refused line is sent again after it was changed', async () => {
  const [owner, incidents] = [somebody(), service()];
  await write(owner, 'too long');
  await sendWaiting(owner, async () => refuse(422), nothing);

  const [long] = await left(owner);
  if (long) await changeLine(long, { line: { ...long.line, text: 'short' }, refusal: undefined });
  await sendWaiting(owner, incidents.take, nothing);

  expect(incidents.texts()).toEqual(['short']);
});

test.each([
  [401, 'signed-out'],
  [500, 'later'],
  [503, 'later'],
  [429, 'later'],
])('an answer %i keeps the line', async (status, outcome) => {
  const owner = somebody();
  await write(owner, 'kept');

  expect(await sendWaiting(owner, async () => refuse(status), nothing)).toBe(outcome);

  expect((await left(owner)).map(({ refusal }) => refusal)).toEqual([undefined]);
});

test('nobody sends what another person wrote', async () => {
  const [writer, reader, incidents] = [somebody(), somebody(), service()];
  await write(writer, 'mine');

  await sendWaiting(reader, incidents.take, nothing);

  expect(incidents.texts()).toEqual([]);
  expect(await waitingLines(writer)).toHaveLength(1);
});

test('with a clock that is ahead the service gives the time, unless a person chose it', async () => {
  const owner = somebody();
  const early = { field: 'occurredAt', rule: 'past', message: 'must not lie in the future' };
  await write(owner, 'stamped');
  await keepLine(owner, 'i1', lineOf('chosen', 'ACTION', '2030-01-01T00:00:00Z'));
  const times: (string | undefined)[] = [];

  await sendWaiting(
    owner,
    async ({ line }) => {
      times.push(line.occurredAt);
      if (line.occurredAt) refuse(422, [early]);
    },
    nothing,
  );

  expect(times).toEqual([expect.any(String), undefined, '2030-01-01T00:00:00Z']);
  expect((await left(owner)).map(({ line }) => line.text)).toEqual(['chosen']);
});

test.each([
  ['the service', () => refuse(500)],
  ['the console', () => { throw new RangeError('a fault of our own'); }],
])('a line at which %s fails each time is set aside after four tries, and the rest goes on', async (_, fail) => {
  const [owner, incidents] = [somebody(), service()];
  await write(owner, 'poison', 'sound');
  const take = async (waiting: Waiting) => (waiting.line.text === 'poison' ? fail() : incidents.take(waiting));
  const outcomes: Sent[] = [];

  for (let round = 0; round < 4; round += 1) outcomes.push(await sendWaiting(owner, take, nothing));

  expect(outcomes).toEqual(['later', 'later', 'later', 'all']);
  expect(incidents.texts()).toEqual(['sound']);
  expect((await left(owner)).map(({ line, refusal }) => [line.text, refusal !== undefined])).toEqual([['poison', true]]);
});

test('a line waits for the connection however long it takes', async () => {
  const [owner, incidents] = [somebody(), service()];
  await write(owner, 'patient');
  incidents.goesAway();
  for (let round = 0; round < 10; round += 1) await sendWaiting(owner, incidents.take, nothing);

  incidents.isBack();
  await sendWaiting(owner, incidents.take, nothing);

  expect(incidents.texts()).toEqual(['patient']);
});

test('a line that is discarded while the service refuses it does not come back', async () => {
  const owner = somebody();
  await write(owner, 'discarded');

  await sendWaiting(
    owner,
    async ({ order }) => {
      await dropLine(order);
      refuse(409);
    },
    nothing,
  );

  expect(await waitingLines(owner)).toEqual([]);
});

test('of two tabs that change the same line only the first does', async () => {
  const owner = somebody();
  await write(owner, 'line');
  const [seen] = (await waitingLines(owner)) as [Waiting];

  expect(await changeLine(seen, { sentAt: 1 })).toBe(true);
  expect(await changeLine(seen, { tries: 0 })).toBe(false);

  expect((await waitingLines(owner)).map(({ sentAt }) => sentAt)).toEqual([1]);
});
