import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '../../../api/problem';
import { useConnection } from '../../../live/useLiveUpdates';
import { useSession } from '../../../session/session';
import { incidentKey } from '../../incidents/api';
import { perform, type Line } from '../slash';
import { sendWaiting } from './send';
import { dropShown } from './shown';
import { changeLine, dropLine, keepLine, waitingLines, type Waiting } from './store';

const waitingKey = ['waiting'];
const firstRetry = 2000;
const lastRetry = 30_000;

/** Between tabs: something was written and is to be sent, or what was written before is settled. */
type News = 'written' | 'settled';

const news = new EventTarget();
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('muster-waiting') : undefined;
tabs?.addEventListener('message', ({ data }: MessageEvent<News>) => news.dispatchEvent(new Event(data)));

function tell(what: News) {
  news.dispatchEvent(new Event(what));
  tabs?.postMessage(what);
}

/** What this person wrote and the timeline does not show yet, the oldest first; of one incident or of all. */
export function useWaiting(incidentId?: string): Waiting[] {
  const owner = useSession().subject;
  const { data = [] } = useQuery({
    queryKey: [...waitingKey, owner],
    queryFn: () => waitingLines(owner),
    networkMode: 'always',
    staleTime: Infinity,
  });
  return incidentId === undefined ? data : data.filter((waiting) => waiting.incidentId === incidentId);
}

/** Keeps a line until it is sent. */
export function useKeep(incidentId: string): (line: Line) => Promise<void> {
  const owner = useSession().subject;
  return (line) => keepLine(owner, incidentId, line).then(() => tell('written'));
}

/** Sends a refused line once more, with other words or as it is; a problem when it is settled already. */
export async function sendAgain(waiting: Waiting, text: string): Promise<void> {
  const changed = await changeLine(waiting, { line: { ...waiting.line, text }, refusal: undefined, tries: 0 });
  tell('written');
  if (!changed) throw new ProblemError({ status: 412, code: 'waiting.settled' });
}

export const discard = ({ order }: Waiting) => dropLine(order).then(() => tell('settled'));

async function letGo(owner: string, client: QueryClient) {
  if (await dropShown(owner, client)) tell('settled');
}

/** Lets go of what was sent, once the timeline was read that shows it. */
export function useLetGo(readAt: number) {
  const client = useQueryClient();
  const owner = useSession().subject;
  useEffect(() => void letGo(owner, client), [owner, client, readAt]);
}

/** Sends what waits, now and whenever that may have become possible; to be used once per tab. */
export function useSender() {
  const client = useQueryClient();
  const owner = useSession().subject;
  const live = useConnection() === 'live';
  // A stream that lives again says that the services can be reached.
  useEffect(() => sendWhenPossible(owner, client), [owner, client, live]);
}

function sendWhenPossible(owner: string, client: QueryClient): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let wait = firstRetry;
  let timer = 0;
  const show = () => void client.invalidateQueries({ queryKey: waitingKey });
  const settled = (incidentId: string) => {
    tell('settled');
    void client
      .invalidateQueries({ queryKey: incidentKey(incidentId) })
      .then(() => letGo(owner, client));
  };
  const send = async () => {
    window.clearTimeout(timer);
    const sent = await sendWaiting(owner, (line) => perform(line.incidentId, line.line, line.key), settled).catch(() => 'later');
    if (signal.aborted || sent !== 'later') {
      wait = firstRetry;
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), wait);
    wait = Math.min(wait * 2, lastRetry);
  };
  news.addEventListener('settled', show, { signal });
  news.addEventListener('written', show, { signal });
  news.addEventListener('written', () => void send(), { signal });
  window.addEventListener('online', () => void send(), { signal });
  void send();
  // What a page sent that was closed before it read the timeline.
  void letGo(owner, client);
  return () => {
    stop.abort();
    window.clearTimeout(timer);
  };
}
