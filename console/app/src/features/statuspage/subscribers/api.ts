import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { listQuery } from '../../../api/pages';

export type Subscriber = Comms['SubscriberResponse'];
export type Figure = Comms['Figure'];
export type ImportLine = Comms['ImportLine'];
export type Channel = Subscriber['channel'];
export type SubscriberState = Subscriber['state'];

export const channels: Channel[] = ['EMAIL', 'SMS', 'WEBHOOK', 'SLACK', 'TEAMS'];
export const states: SubscriberState[] = ['ACTIVE', 'PENDING', 'QUARANTINED', 'UNSUBSCRIBED'];
export const subscribersKey = ['comms', 'subscribers'];

/** What the service takes at once. */
const linesAtOnce = 2_000;

export interface Filter {
  state?: SubscriberState;
  channel?: Channel;
  text?: string;
}

export function subscriberList(pageId: string, filter: Filter) {
  return listQuery<Subscriber>([...subscribersKey, pageId, filter], (cursor) =>
    ok(comms.GET('/api/comms/v1/subscribers', { params: { query: { pageId, cursor, ...filter } } })),
  );
}

export function figuresQuery(pageId: string) {
  return queryOptions({
    queryKey: [...subscribersKey, pageId, 'figures'],
    queryFn: () =>
      ok(comms.GET('/api/comms/v1/subscribers/figures', { params: { query: { pageId } } })).then(({ items }) => items),
  });
}

export const removeSubscriber = (id: string) =>
  ok(comms.DELETE('/api/comms/v1/subscribers/{id}', { params: { path: { id } } }));

export type BulkAction = 'unsubscribe' | 'reactivate' | 'resend-confirmation';

/** Does the same to several subscribers of a page; says to how many it applied. */
export function toAll(pageId: string, action: BulkAction, ids: string[]) {
  const body = { pageId, ids };
  switch (action) {
    case 'unsubscribe':
      return ok(comms.POST('/api/comms/v1/subscribers/unsubscribe', { body }));
    case 'reactivate':
      return ok(comms.POST('/api/comms/v1/subscribers/reactivate', { body }));
    case 'resend-confirmation':
      return ok(comms.POST('/api/comms/v1/subscribers/resend-confirmation', { body }));
  }
}

export interface ImportValues {
  pageId: string;
  csv: string;
  skipConfirmation: boolean;
}

export const previewImport = (values: ImportValues) =>
  inParts(values, (body) => ok(comms.POST('/api/comms/v1/subscribers/import/preview', { body })));

export const takeImport = (values: ImportValues) =>
  inParts(values, (body) => ok(comms.POST('/api/comms/v1/subscribers/import', { body })));

/** A long file goes in parts, each with the titles; lines are numbered as in the whole. */
async function inParts(values: ImportValues, send: (values: ImportValues) => Promise<{ lines: ImportLine[] }>) {
  const [titles = '', ...lines] = values.csv.split(/\r?\n/);
  const all: ImportLine[] = [];
  for (let from = 0; from === 0 || from < lines.length; from += linesAtOnce) {
    const csv = [titles, ...lines.slice(from, from + linesAtOnce)].join('\n');
    const answer = await send({ ...values, csv });
    all.push(...answer.lines.map((line) => ({ ...line, line: line.line + from })));
  }
  return all;
}
