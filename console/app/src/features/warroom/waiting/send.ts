import { toProblem, type Problem } from '../../../api/problem';
import { addPicture } from '../pictures/api';
import { blobOf } from '../pictures/dataUrl';
import { known, unsent, type LinePicture } from '../pictures/line';
import { changeLine, waitingLines, type Waiting } from './store';

/** `later` when something still waits and trying again may help. */
export type Sent = 'all' | 'later' | 'signed-out';

type Send = (waiting: Waiting) => Promise<unknown>;

const lock = 'muster-waiting';
/** A picture is larger than a line. */
const patienceWithPictures = 120_000;
/** How long one request may take before it counts as unanswered; its key makes asking again safe. */
const patience = 20_000;
/** How often a service may fail at a line before the line is set aside for the person. */
const mostTries = 4;
/** What has nothing to do with the line: too much at once, or the service is not there. */
const away = new Set([429, 502, 503, 504]);

let last: Promise<unknown> = Promise.resolve();

/**
 * Sends what waits, one after the other in the order of writing. What is refused stays, with the
 * reason, and does not hold up the rest; no more does a line at which the service fails again and
 * again. What was sent stays too, marked as such. The pictures of a line go before it, each once.
 * Only one tab sends at a time.
 */
export async function sendWaiting(
  owner: string,
  send: Send,
  onChange: (incidentId: string) => void,
): Promise<Sent> {
  const work = () => sendAll(owner, send, onChange);
  if (navigator.locks) return await navigator.locks.request(lock, work);
  // No secure context, no lock: other tabs may send too, and each key still takes effect once.
  const sent = last.then(work);
  last = sent.catch(() => undefined);
  return sent;
}

async function sendAll(owner: string, send: Send, onChange: (incidentId: string) => void): Promise<Sent> {
  for (let next = await first(owner); next; next = await first(owner)) {
    const picture = unsent(next.line.pictures);
    try {
      if (picture?.data !== undefined) {
        const { id } = await answered(addPicture(next.incidentId, blobOf(picture.data)), patienceWithPictures);
        await changeLine(next, { line: { ...next.line, pictures: known(next.line.pictures, picture, id) }, tries: 0 });
        continue;
      }
      await answered(send(next));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status === 401) return 'signed-out';
      if (problem.code === 'network' || away.has(problem.status)) return 'later';
      const tries = (next.tries ?? 0) + 1;
      if (isFailure(problem) && tries < mostTries) {
        await changeLine(next, { tries });
        return 'later';
      }
      await changeLine(next, picture && !isFailure(problem) ? withoutPicture(next, picture, problem) : refused(next, problem));
      onChange(next.incidentId);
      continue;
    }
    await changeLine(next, { sentAt: Date.now() });
    onChange(next.incidentId);
  }
  return 'all';
}

async function first(owner: string): Promise<Waiting | undefined> {
  return (await waitingLines(owner)).find(({ refusal, sentAt }) => !refusal && !sentAt);
}

/** Whether it was not the line that was wrong, as far as anybody can tell: the service broke down, or we did. */
export function isFailure({ status }: Problem): boolean {
  return status === 0 || status >= 500;
}

/**
 * What becomes of a line with the refusal that the person has to answer. When the clock of this machine is ahead of
 * the service's, the time it gave the line is left out instead, and the service gives its own.
 */
function refused({ line }: Waiting, problem: Problem): Partial<Waiting> {
  const early = problem.errors?.some(({ field, rule }) => field === 'occurredAt' && rule === 'past');
  if (early && line.stamped) return { line: { ...line, occurredAt: undefined, stamped: false } };
  return { refusal: problem };
}

/** A picture that the service does not take is let go; the words wait for the person, who is told why. */
function withoutPicture({ line }: Waiting, picture: LinePicture, refusal: Problem): Partial<Waiting> {
  return { line: { ...line, pictures: line.pictures?.filter((one) => one !== picture) }, refusal };
}

function answered<T>(request: Promise<T>, within = patience): Promise<T> {
  let timer = 0;
  const silence = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new TypeError('no answer')), within);
  });
  return Promise.race([request, silence]).finally(() => window.clearTimeout(timer));
}
