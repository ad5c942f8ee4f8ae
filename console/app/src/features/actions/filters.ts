import { levels, priorities, scopes, sorts, type ActionFilter } from './api';

type Texts = Record<string, unknown>;

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function days(value: unknown): number | undefined {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

function yes(value: unknown): true | undefined {
  return String(value) === 'true' ? true : undefined;
}

/** The filter that an address or a saved view names; what makes no sense is left out. */
export function filterOf(given: Texts): ActionFilter {
  const filter: ActionFilter = {
    status: oneOf(scopes, given.status),
    owner: text(given.owner),
    teamId: text(given.teamId),
    serviceId: text(given.serviceId),
    priority: oneOf(priorities, given.priority),
    olderThanDays: days(given.olderThanDays),
    youngerThanDays: days(given.youngerThanDays),
    text: given.text === undefined ? undefined : text(String(given.text)),
    cameBack: yes(given.cameBack),
    nobodys: yes(given.nobodys),
    noTeam: yes(given.noTeam),
    impact: oneOf(levels, given.impact),
    effort: oneOf(levels, given.effort),
    judged: String(given.judged) === 'false' ? false : yes(given.judged),
    sort: oneOf(sorts, given.sort),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** A filter as a saved view keeps it. */
export function kept(filter: ActionFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
