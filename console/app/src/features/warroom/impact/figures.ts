import type { Incident } from '../../../api/clients';

export type KnownImpact = Incident['Impact'];
export type Point = Incident['ImpactPoint'];
/** What was known from a moment on, whoever said it. */
export type Known = Pick<Point, 'at' | 'impact'>;
export type Unit = 'count' | 'percent' | 'money';

/** Figures of the impact in the order in which they are read. */
export const figures = {
  usersAffected: 'count',
  usersAffectedPercent: 'percent',
  errorRatePercent: 'percent',
  responseMillis: 'count',
  failedRequests: 'count',
  errorBudgetPercent: 'percent',
  supportTickets: 'count',
  supportHours: 'count',
  socialMentions: 'count',
  revenuePerHour: 'money',
  revenueDelayed: 'money',
  revenueLost: 'money',
} as const satisfies Partial<Record<keyof KnownImpact, Unit>>;

export type Figure = keyof typeof figures;
export const figureNames = Object.keys(figures) as Figure[];

/** A figure with its unit, as the reader's language writes numbers. */
export function shown(figure: Figure, value: number, currency: string | null | undefined, language: string): string {
  const unit: Unit = figures[figure];
  if (unit === 'percent') {
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  }
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return unit === 'money' && currency ? `${number} ${currency}` : number;
}
