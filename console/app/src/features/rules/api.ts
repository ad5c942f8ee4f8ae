import { queryOptions } from '@tanstack/react-query';
import { comms, incident, ok, okAs, postmortem } from '../../api/clients';
import { ifMatch } from '../../api/etag';
import type { Role } from '../../session/session';
import type { AlertMapping, ChecklistPolicy, CommsPolicy, GateQueries, PostmortemPolicy, RoleCatalogue, RoomPolicy, SeverityTable, Timing } from './model';

/** One version of some rules. */
export interface Version<T> {
  version: number;
  name: string;
  rules: T;
  /** Null while the rules are those that ship. */
  at: string | null;
  by: string | null;
}

export interface RuleState<T> {
  current: Version<T>;
  /** The newest first. */
  versions: Version<T>[];
  /** Names of what ships. */
  presets: string[];
}

/** Rules that are replaced as a whole, each time by a new version. */
export interface Rulebook<T> {
  kind: 'severity' | 'alerts' | 'timing' | 'communication' | 'postmortems' | 'rooms' | 'roles' | 'checklists' | 'queries';
  mayChange: Role[];
  /** Whether a version can be given a name. */
  named: boolean;
  load: () => Promise<RuleState<T>>;
  /** Refused when a version later than `from` is in force. */
  publish: (rules: T, from: number, name?: string) => Promise<unknown>;
  choose: (preset: string, from: number) => Promise<unknown>;
}

export const rulesKey = (kind: string) => ['rules', kind];

/** What is out of date after a change: the rules, and what they said about facts. */
export const touched = (kind: string) => [rulesKey(kind), ['incident', 'evaluation']];

export function rulesQuery<T>({ kind, load }: Rulebook<T>) {
  return queryOptions({ queryKey: rulesKey(kind), queryFn: load });
}

interface Who {
  kind: string;
  name: string;
}

interface PolicyView<T> {
  version: number;
  name: string;
  definition: T;
  createdAt: string;
  createdBy: Who;
}

interface PolicyList<T> {
  current: PolicyView<T>;
  versions: PolicyView<T>[];
  presets: string[];
}

type IncidentPath = `/api/incident/v1/${'severity' | 'alert-mapping' | 'timing' | 'role' | 'checklist' | 'war-room' | 'gate-query'}-policies`;

/** All rules of incidents have one form; only what they say differs. */
function incidentRules<T>(kind: Rulebook<T>['kind'], path: IncidentPath): Rulebook<T> {
  const put = (from: number, body: object) =>
    ok(incident.PUT(path, { params: { header: inForce(from) }, body: body as never }));
  return {
    kind,
    mayChange: ['admin'],
    named: true,
    load: async () => {
      const list = await okAs<PolicyList<T>>(incident.GET(path));
      return { current: ofIncident(list.current), versions: list.versions.map(ofIncident), presets: list.presets };
    },
    publish: (definition, from, name) => put(from, { definition, name }),
    choose: (preset, from) => put(from, { preset }),
  };
}

function ofIncident<T>({ version, name, definition, createdAt, createdBy }: PolicyView<T>): Version<T> {
  const shipped = createdBy.kind === 'SYSTEM';
  return { version, name, rules: definition, at: createdAt, by: shipped ? null : createdBy.name };
}

export const severityRules = incidentRules<SeverityTable>('severity', '/api/incident/v1/severity-policies');
export const alertRules = incidentRules<AlertMapping>('alerts', '/api/incident/v1/alert-mapping-policies');
export const timingRules = incidentRules<Timing>('timing', '/api/incident/v1/timing-policies');
export const roleRules = incidentRules<RoleCatalogue>('roles', '/api/incident/v1/role-policies');
export const checklistRules = incidentRules<ChecklistPolicy>('checklists', '/api/incident/v1/checklist-policies');
export const queryRules = incidentRules<GateQueries>('queries', '/api/incident/v1/gate-query-policies');
export const roomRules = incidentRules<RoomPolicy>('rooms', '/api/incident/v1/war-room-policies');

interface CommsVersion {
  version: number;
  preset: string | null;
  policy: CommsPolicy;
  changedBy: Who | null;
  changedAt: string | null;
}

export const commsRules: Rulebook<CommsPolicy> = {
  kind: 'communication',
  mayChange: ['admin', 'manager'],
  named: false,
  load: async () => {
    const [current, versions, presets] = await Promise.all([
      okAs<CommsVersion>(comms.GET('/api/comms/v1/policy')),
      okAs<{ items: CommsVersion[] }>(comms.GET('/api/comms/v1/policy/versions')),
      okAs<Record<string, CommsPolicy>>(comms.GET('/api/comms/v1/policy/presets')),
    ]);
    return { current: ofComms(current), versions: versions.items.map(ofComms), presets: Object.keys(presets).sort() };
  },
  publish: (rules, from) =>
    ok(comms.PUT('/api/comms/v1/policy', { params: { header: inForce(from) }, body: rules as never })),
  choose: (preset, from) =>
    ok(comms.PUT('/api/comms/v1/policy/preset', { params: { header: inForce(from) }, body: { preset } })),
};

function ofComms({ version, preset, policy, changedBy, changedAt }: CommsVersion): Version<CommsPolicy> {
  return { version, name: preset ?? 'custom', rules: policy, at: changedAt, by: changedBy?.name ?? null };
}

interface PostmortemVersion {
  version: number;
  name: string;
  policy: PostmortemPolicy;
  createdAt: string;
  createdBy: string;
}

const installation = 1;

export const postmortemRules: Rulebook<PostmortemPolicy> = {
  kind: 'postmortems',
  mayChange: ['admin'],
  named: true,
  load: async () => {
    const [current, versions] = await Promise.all([
      okAs<PostmortemVersion>(postmortem.GET('/api/postmortem/v1/policies/current')),
      okAs<{ items: PostmortemVersion[] }>(postmortem.GET('/api/postmortem/v1/policies')),
    ]);
    return {
      current: ofPostmortem(current),
      versions: versions.items.map(ofPostmortem),
      presets: ['default', 'demo'],
    };
  },
  publish: (policy, _, name) => ok(postmortem.POST('/api/postmortem/v1/policies', { body: { policy, name } as never })),
  choose: (preset) =>
    ok(postmortem.POST('/api/postmortem/v1/policies', { body: { preset: preset.toUpperCase() } as never })),
};

function ofPostmortem({ version, name, policy, createdAt, createdBy }: PostmortemVersion): Version<PostmortemPolicy> {
  return { version, name, rules: policy, at: createdAt, by: version === installation ? null : createdBy };
}

/** The header by which a write is refused when another version came in between. */
function inForce(from: number) {
  return ifMatch(`"${from}"`);
}
