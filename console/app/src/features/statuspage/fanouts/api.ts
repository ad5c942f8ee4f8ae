import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { listQuery } from '../../../api/pages';
import type { Message } from '../api';

export type FanOut = Comms['FanOutView'];
export type ChannelFigures = Comms['ChannelFigures'];
export type MessageFilter = { state?: Comms['MessageState']; channel?: Comms['SubscriberChannel']; address?: string };

export const fanOutsKey = ['comms', 'fan-outs'];
const whileItGoesOn = 3_000;

export function fanOutList(pageId: string) {
  return listQuery<FanOut>(
    [...fanOutsKey, 'page', pageId],
    (cursor) => ok(comms.GET('/api/comms/v1/fan-outs', { params: { query: { pageId, cursor } } })),
    { refetchInterval: whileItGoesOn },
  );
}

export function fanOutQuery(id: string) {
  return queryOptions({
    queryKey: [...fanOutsKey, id],
    queryFn: () => ok(comms.GET('/api/comms/v1/fan-outs/{id}', { params: { path: { id } } })),
    refetchInterval: whileItGoesOn,
  });
}

export function fanOutMessages(id: string, filter: MessageFilter) {
  return listQuery<Message>([...fanOutsKey, id, 'messages', filter], (cursor) =>
    ok(comms.GET('/api/comms/v1/fan-outs/{id}/messages', { params: { path: { id }, query: { ...filter, cursor } } })),
  );
}

export const releaseFanOut = (id: string) =>
  ok(comms.POST('/api/comms/v1/fan-outs/{id}/release', { params: { path: { id } } }));

/** Gives up what was held; what failed or is blocked stays. */
export const discardFanOut = (id: string) =>
  ok(comms.POST('/api/comms/v1/fan-outs/{id}/discard', { params: { path: { id } } }));

/** How many of those concerned have been dealt with, from 0 to 100. */
export function progress(fanOut: FanOut): number {
  if (fanOut.finishedAt && waiting(fanOut) === 0) return 100;
  const settled = fanOut.channels.reduce((sum, each) => sum + each.sent + each.failed + each.blocked + each.cancelled, 0);
  return fanOut.concerned ? Math.min(99, Math.floor((100 * settled) / fanOut.concerned)) : 0;
}

export const waiting = (fanOut: FanOut) => fanOut.channels.reduce((sum, each) => sum + each.waiting, 0);
