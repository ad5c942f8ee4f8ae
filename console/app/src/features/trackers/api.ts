import { queryOptions } from '@tanstack/react-query';
import { ok, okAs, postmortem, type Postmortem } from '../../api/clients';
import { listQuery } from '../../api/pages';
import { actionsKey } from '../actions/api';

export type Tracker = Postmortem['TrackerResponse'];
export type TrackerKind = Tracker['kind'];
export type StatusRule = Postmortem['StatusRule'];
export type ItemIssue = Postmortem['ItemIssueView'];
export type Issue = Postmortem['LinkedIssue'];
export type Trial = Postmortem['TrackerTrial'];

export const trackersKey = ['postmortem', 'trackers'];
export const trackerKinds: TrackerKind[] = ['JIRA', 'GITHUB'];

/** How often an issue that waits is looked at. */
const LOOK_MS = 5_000;

export const trackerList = listQuery<Tracker>(
  trackersKey,
  (cursor) => ok(postmortem.GET('/api/postmortem/v1/trackers', { params: { query: { cursor } as never } })) as never,
  { refetchInterval: LOOK_MS },
);

export interface TrackerValues {
  name: string;
  kind: TrackerKind;
  baseUrl: string;
  project: string;
  login: string;
  /** Empty to keep the one that is known, as the secret. */
  token: string;
  webhookSecret: string;
  issueType: string;
  labels: string[];
  outgoing: StatusRule[];
  incoming: StatusRule[];
  assignees: { personId: string; account: string }[];
  teams: string[];
  enabled: boolean;
}

const orNone = (text: string | null | undefined) => text?.trim() || undefined;

const rules = (list: StatusRule[], kind: TrackerKind) =>
  list.length === 0
    ? undefined
    : list.map(({ status, state, name, label }) => ({
        status,
        state: orNone(state),
        name: orNone(name),
        label: kind === 'GITHUB' ? orNone(label) : undefined,
      }));

function request(values: TrackerValues) {
  const { kind, login, token, webhookSecret, issueType, outgoing, incoming, assignees, ...rest } = values;
  return {
    ...rest,
    kind,
    login: kind === 'JIRA' ? orNone(login) : undefined,
    token: orNone(token),
    webhookSecret: orNone(webhookSecret),
    issueType: kind === 'JIRA' ? orNone(issueType) : undefined,
    outgoing: rules(outgoing, kind),
    incoming: rules(incoming, kind),
    assignees: assignees.filter(({ personId, account }) => personId && account.trim()),
  };
}

const of = (id: string) => ({ path: { id } });

export const addTracker = (values: TrackerValues): Promise<Tracker> =>
  okAs(postmortem.POST('/api/postmortem/v1/trackers', { body: request(values) as never }));

export const changeTracker = ({ id, version }: Tracker, values: TrackerValues): Promise<Tracker> =>
  okAs(
    postmortem.PUT('/api/postmortem/v1/trackers/{id}', {
      params: { ...of(id), header: { 'If-Match': `"${version}"` } },
      body: request(values) as never,
    }),
  );

export const removeTracker = (id: string) =>
  ok(postmortem.DELETE('/api/postmortem/v1/trackers/{id}', { params: of(id) }));

export const tryTracker = (id: string): Promise<Trial> =>
  okAs(postmortem.POST('/api/postmortem/v1/trackers/{id}/trial', { params: of(id) }));

export const readTracker = (id: string) =>
  ok(postmortem.POST('/api/postmortem/v1/trackers/{id}/reading', { params: of(id) }));

export const issueKey = (itemId: string) => [...actionsKey, itemId, 'issue'];

/** The issue of an action item; looked at again as long as something is to happen. */
export const issueQuery = (itemId: string) =>
  queryOptions({
    queryKey: issueKey(itemId),
    queryFn: (): Promise<ItemIssue> =>
      okAs(postmortem.GET('/api/postmortem/v1/action-items/{id}/issue', { params: of(itemId) })),
    refetchInterval: ({ state }) => (state.data?.issue?.state === 'WAITING' ? LOOK_MS : false),
  });

/** Without a reference an issue is made. */
export const linkIssue = (itemId: string, connectionId: string, reference?: string) =>
  ok(
    postmortem.POST('/api/postmortem/v1/action-items/{id}/issue', {
      params: of(itemId),
      body: { connectionId, reference },
    }),
  );

export const unlinkIssue = (itemId: string) =>
  ok(postmortem.DELETE('/api/postmortem/v1/action-items/{id}/issue', { params: of(itemId) }));

export const decideIssue = (itemId: string, take: 'OURS' | 'THEIRS') =>
  ok(
    postmortem.POST('/api/postmortem/v1/action-items/{id}/issue/decision', { params: of(itemId), body: { take } }),
  );

export const retryIssue = (itemId: string) =>
  ok(postmortem.POST('/api/postmortem/v1/action-items/{id}/issue/attempt', { params: of(itemId) }));
