import type { OnCallFacts } from './api';

export interface FactsValues {
  /** A day as yyyy-mm-dd; empty when nobody knows it. */
  onboardedOn: string;
  shadowedShifts: number | string;
  productionAccess: boolean;
  knowsMonitoring: boolean;
  incidentTraining: boolean;
  holidayCalendar: string | null;
}

export function valuesOf(facts: OnCallFacts): FactsValues {
  return {
    onboardedOn: facts.onboardedOn ?? '',
    shadowedShifts: facts.shadowedShifts ?? 0,
    productionAccess: facts.productionAccess ?? false,
    knowsMonitoring: facts.knowsMonitoring ?? false,
    incidentTraining: facts.incidentTraining ?? false,
    holidayCalendar: facts.holidayCalendar ?? null,
  };
}

export function asFacts({ onboardedOn, shadowedShifts, holidayCalendar, ...rest }: FactsValues): OnCallFacts {
  return {
    ...rest,
    shadowedShifts: Number(shadowedShifts),
    onboardedOn: onboardedOn || undefined,
    holidayCalendar: holidayCalendar ?? undefined,
  };
}
