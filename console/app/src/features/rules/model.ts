/** The rules as people edit them; the services describe the same in their OpenAPI documents. */
export const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;
export type Severity = (typeof severities)[number];
export type BySeverity<T> = Record<Severity, T>;

export const facts = [
  'PERCENT_USERS_AFFECTED',
  'USERS_AFFECTED',
  'REVENUE_PER_HOUR',
  'PERFORMANCE_DEGRADATION_PERCENT',
  'REVENUE_IMPACTED',
  'DATA_BREACH',
  'DATA_LOSS',
  'SERVICE_DOWN',
  'CORE_FUNCTIONALITY_DOWN',
  'CRITICAL_TASKS_BLOCKED',
  'WORKAROUND_AVAILABLE',
  'CRITICAL_CUSTOMER_AFFECTED',
  'NON_CRITICAL_FEATURE_BROKEN',
  'FEW_USERS_AFFECTED',
  'COSMETIC',
] as const;
export type Fact = (typeof facts)[number];

const numbers: readonly Fact[] = facts.slice(0, 4);
export const comparisons = ['AT_LEAST', 'MORE_THAN', 'LESS_THAN'] as const;
export const answers = ['IS_TRUE', 'IS_FALSE', 'IS_NOT_TRUE'] as const;
export type Operator = (typeof comparisons)[number] | (typeof answers)[number];

/** Whether a fact is a number to compare with, rather than a yes or no. */
export const isNumber = (fact: Fact) => numbers.includes(fact);

/** The key of a fact's name in the texts: `DATA_BREACH` is `dataBreach` there. */
export const factKey = (fact: Fact) => fact.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export interface Condition {
  fact: Fact;
  operator: Operator;
  /** Null for a yes or no. */
  value: number | null;
}

export interface SeverityRow {
  id: string;
  severity: Severity;
  /** All must hold; the last row has none. */
  when: Condition[];
  reason: Record<string, string>;
}

export interface SeverityTable {
  rows: SeverityRow[];
}

export const roomModes = ['ALWAYS', 'BY_DEFAULT', 'ON_REQUEST'] as const;
export const roomLanguages = ['en', 'ru'] as const;

export interface RoomPolicy {
  severities: BySeverity<(typeof roomModes)[number]>;
  archiveAfterDays: number;
  /** Templates; null for none. */
  bridgeUrl: string | null;
  dialIn: string | null;
  language: string;
}

export const alertSeverities = ['CRITICAL', 'ERROR', 'WARNING', 'INFO'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];
export const tiers = [1, 2, 3, 4] as const;

export interface AlertMapping {
  attachFrom: AlertSeverity;
  rows: { alert: AlertSeverity; tier: number; severity: Severity }[];
}

export const targetUnits = ['SECONDS', 'MINUTES', 'HOURS', 'DAYS', 'BUSINESS_HOURS', 'BUSINESS_DAYS'] as const;

export interface Target {
  amount: number;
  unit: (typeof targetUnits)[number];
}

export const gateChecks = ['metricsAtBaseline', 'alertsCleared', 'reportsStopped', 'rootCauseKnown', 'stable'] as const;
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export interface Timing {
  severities: BySeverity<{ acknowledge: Target; resolve: Target; updateCadenceSeconds: number | null }>;
  stabilitySeconds: number;
  gate: Record<(typeof gateChecks)[number], boolean>;
  /** Times of day as `HH:mm`. */
  businessHours: { from: string; to: string; days: string[] };
}

export const measuredChecks = ['METRICS_AT_BASELINE', 'REPORTS_STOPPED'] as const;
export const limits = ['AT_MOST', 'AT_LEAST'] as const;

export interface GateQuery {
  check: (typeof measuredChecks)[number];
  name: string;
  /** PromQL; `{service}` makes the figure one of each affected service. */
  query: string;
  comparison: (typeof limits)[number];
  threshold: number;
  /** Empty for all. */
  serviceIds: string[];
}

export interface GateQueries {
  queries: GateQuery[];
}

export const publishModes = ['AT_ONCE', 'APPROVAL', 'AFTER_DELAY'] as const;
export const publishSteps = ['first', 'update', 'resolution'] as const;

/** How words become public, step by step; the delay is of those that go out after one. */
export type PublishRule = Record<(typeof publishSteps)[number], (typeof publishModes)[number]> & {
  delaySeconds: number | null;
};

export interface CommsRule {
  publish: PublishRule;
  componentStatus: string;
  whileMonitoring: string;
  /** Null durations: nothing is owed. */
  firstPublicPostSeconds: number | null;
  publicCadenceSeconds: number | null;
  internalCadenceSeconds: number | null;
  tellManagers: boolean;
}

export const publicTitles = ['COMPONENTS', 'INCIDENT'] as const;

export const clockReaders = ['COMMANDER', 'COMMUNICATIONS_LEAD', 'DEPUTY', 'MANAGERS'] as const;

export interface CommsPolicy {
  publicTitle: (typeof publicTitles)[number];
  severities: BySeverity<CommsRule>;
  /** This and the rest are left out of policies that are older: then what ships is in force. */
  clocks?: {
    remindBeforeSeconds: number | null;
    escalation: { afterSeconds: number; tell: (typeof clockReaders)[number][] }[];
  } | null;
  checks?: { hostSuffixes: string[]; hostPatterns: string[]; privateNames: string[] } | null;
  subjects?: { colleagues: string; customers: string } | null;
  approval?: {
    otherwise: (typeof clockReaders)[number];
    standIn: (typeof clockReaders)[number];
    answerWithinSeconds: number;
    fourEyes: boolean;
    undoSeconds: number;
  } | null;
}

export const weekDays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export const priorities = ['P0', 'P1', 'P2', 'P3'] as const;
export const responseTargets = ['acknowledgeSeconds', 'identifySeconds', 'resolveSeconds'] as const;

export interface PostmortemPolicy {
  mandatorySeverities: Severity[];
  reviewWithinSeconds: number;
  publishWithinBusinessDays: number;
  dueBusinessDays: Record<(typeof priorities)[number], number>;
  reminders: { beforeDays: number; repeatDays: number; managerFrom: number; hour: number };
  /** Less than 86400 only while a tour lets days run past quickly. */
  secondsPerDay: number;
  targets: BySeverity<Record<(typeof responseTargets)[number], number | null>>;
  /** From 0 to 1. */
  onTimeTarget: number;
  followUp: {
    assignBusinessDays: Record<(typeof priorities)[number], number>;
    skipHolidays: boolean;
    atRiskDays: number;
    movesAtMost: number;
    reviewAfterDays: number;
    trackEveryDays: number;
    digestDay: (typeof weekDays)[number];
    digestHour: number;
    shareAfterDays: number;
  };
  meeting: {
    noticeMinutes: number;
    opens: number;
    closes: number;
    preferredHour: number;
    roles: string[];
    invited: { personId: string; role: string }[];
    agenda: { topic: string; minutes: number }[];
  };
}

/** By language tag; English is always there. */
type Texts<T = string> = Record<string, T>;

/** What is said in that language, else in English. */
export const inLanguage = <T>(texts: Texts<T>, language: string): T | undefined => texts[language] ?? texts.en;

export interface RoleDefinition {
  key: string;
  name: Texts;
  single: boolean;
  duties: Texts<string[]>;
  skills: Texts<string[]>;
  area: string | null;
  /** Null for anybody. */
  mayHold: { realmRoles: string[]; teamIds: string[] } | null;
}

export interface RoleCatalogue {
  roles: RoleDefinition[];
  /** Whether whoever is on call is paged: null, and missing in what is older, for SEV1 and SEV2. */
  severities: BySeverity<{ people: number; roles: { role: string }[]; pagesOnCall?: boolean | null }>;
  areas: Record<string, Texts>;
  span: { least: number; most: number };
}

/** Whether an incident that is declared with the severity, or raised to it, pages whoever is on call. */
export const pagesOnCall = ({ severities: needs }: RoleCatalogue, severity: Severity) =>
  needs[severity].pagesOnCall ?? (severity === 'SEV1' || severity === 'SEV2');

export const phases = ['TRIAGE', 'RESPONSE', 'RESOLUTION', 'AFTER'] as const;

export const itemConditions = ['CUSTOMER_FACING', 'DRILL', 'NOT_DRILL', 'RESTRICTED', 'NOT_RESTRICTED'] as const;
export const dueFroms = ['DECLARED', 'ACKNOWLEDGED', 'MITIGATED', 'RESOLVED'] as const;
export type DueFrom = (typeof dueFroms)[number];

/** What Muster sees by itself, in the order in which it usually happens. */
export const itemFacts = [
  'SEVERITY_DECLARED',
  'ACKNOWLEDGED',
  'COMMANDER_ASSIGNED',
  'ROLES_HELD',
  'SCRIBE_ASSIGNED',
  'ON_CALL_PAGED',
  'ROOM_OPENED',
  'IMPACT_ASSESSED',
  'CUSTOMERS_LISTED',
  'UPDATE_POSTED',
  'STATUS_PAGE_UPDATED',
  'HYPOTHESIS_PROPOSED',
  'MITIGATION_DECIDED',
  'MITIGATED',
  'ROOT_CAUSE_RECORDED',
  'RESOLUTION_VERIFIED',
  'ALL_CLEAR_SENT',
  'POSTMORTEM_DRAFTED',
  'ACTION_ITEMS_ASSIGNED',
] as const;

export interface ChecklistItemRule {
  key: string;
  phase: (typeof phases)[number];
  text: Texts;
  severities: Severity[];
  when: (typeof itemConditions)[number][];
  role: string | null;
  due: { from: DueFrom; afterSeconds: number } | null;
  /** The fact that ticks it; null where only a person can. */
  done: (typeof itemFacts)[number] | null;
}

export interface ChecklistPolicy {
  items: ChecklistItemRule[];
}
