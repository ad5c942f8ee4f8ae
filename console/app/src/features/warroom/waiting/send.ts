import { toProblem, type Problem } from '../../../api/problem';
import { changeLine, waitingLines, type Waiting } from './store';

/** `later` when something still waits and trying again may help. */
export type Sent = 'all' | 'later' | 'signed-out';

type Send = (waiting: Waiting) => Promise<unknown>;

const lock = 'muster-waiting';
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
 * again. What was sent stays too, marked as such. Only one tab sends at a time.
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
    try {
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
      await changeLine(next, refused(next, problem));
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

function answered(request: Promise<unknown>): Promise<unknown> {
  let timer = 0;
  const silence = new Promise((_, reject) => {
    timer = window.setTimeout(() => reject(new TypeError('no answer')), patience);
  });
  return Promise.race([request, silence]).finally(() => window.clearTimeout(timer));
}
