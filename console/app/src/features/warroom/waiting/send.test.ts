import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../api/problem';
import { lineOf } from '../slash';
import { sendWaiting } from './send';
import { changeLine, keepLine, waitingLines, type Waiting } from './store';

let people = 0;
const somebody = () => `person ${(people += 1)}`;
const nothing = () => undefined;

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
  expect(await waitingLines(owner)).toEqual([]);
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
  const [left] = await waitingLines(owner);
  expect(left?.refusal?.status).toBe(409);
});

test('a refused line is sent again after it was changed', async () => {
  const [owner, incidents] = [somebody(), service()];
  await write(owner, 'too long');
  await sendWaiting(owner, async () => refuse(422), nothing);

  const [left] = await waitingLines(owner);
  if (left) await changeLine({ ...left, line: { ...left.line, text: 'short' }, refusal: undefined });
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

  const [left] = await waitingLines(owner);
  expect(left?.refusal).toBeUndefined();
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
  expect((await waitingLines(owner)).map(({ line }) => line.text)).toEqual(['chosen']);
});
