/** What the page is asked, as it stands in the address. */
export interface Question {
  days: number;
  severity?: Severity;
  serviceId?: string;
  teamId?: string;
  drills?: boolean;
  step: Step;
  reading: Reading;
}

export const periods = [7, 30, 90, 365] as const;
export const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;
export const steps = ['WEEK', 'MONTH'] as const;
export const readings = ['OPERATIONAL', 'CALENDAR'] as const;

type Severity = (typeof severities)[number];
type Step = (typeof steps)[number];
type Reading = (typeof readings)[number];

const day = 86_400_000;

/** Reads an address; what it does not say, or what cannot be, is as usual. */
export function questionOf(search: Record<string, unknown>): Question {
  return {
    days: periods.find((days) => days === Number(search.days)) ?? 90,
    severity: severities.find((severity) => severity === search.severity),
    serviceId: idOf(search.serviceId),
    teamId: idOf(search.teamId),
    drills: search.drills === true || search.drills === 'true' ? true : undefined,
    step: steps.find((step) => step === search.step) ?? 'WEEK',
    reading: readings.find((reading) => reading === search.reading) ?? 'OPERATIONAL',
  };
}

/** The parameters of a question: the period begins at midnight UTC and ends now. */
export function asked({ days, ...rest }: Question, zone: string) {
  return { ...rest, zone, since: new Date(Math.floor(Date.now() / day) * day - days * day).toISOString() };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined;
}
