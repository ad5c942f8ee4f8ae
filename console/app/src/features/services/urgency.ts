import type { Oncall } from '../../api/clients';
import { newKey, type WindowValues } from '../schedules/editor/values';
import { weekdays } from '../schedules/weekdays';

export type UrgencyRule = Oncall['UrgencyBody']['rule'];
export type UrgencyBasis = Exclude<UrgencyRule, 'SUPPORT_HOURS'>;

export const urgencyBases: UrgencyBasis[] = ['BY_SEVERITY', 'ALWAYS_HIGH', 'ALWAYS_LOW'];
export const urgencyRules: UrgencyRule[] = [...urgencyBases, 'SUPPORT_HOURS'];

/** What decides how urgent alerts are, as fields hold it; all but the rule count with support hours only. */
export interface UrgencyValues {
  rule: UrgencyRule;
  supportHours: { zone: string; windows: WindowValues[]; during: UrgencyBasis; outside: UrgencyBasis };
}

/** Support hours that nobody set yet are those of an office. */
export function urgencyValues(stored: Oncall['UrgencyBody'] | undefined, zone: string): UrgencyValues {
  const hours = stored?.supportHours;
  return {
    rule: stored?.rule ?? 'BY_SEVERITY',
    supportHours: {
      zone: hours?.zone ?? zone,
      windows: (hours?.windows ?? [{ days: weekdays.slice(0, 5), from: '09:00', minutes: 480 }]).map((window) => ({
        key: newKey(),
        ...window,
      })),
      during: hours?.during ?? 'BY_SEVERITY',
      outside: hours?.outside ?? 'ALWAYS_LOW',
    },
  };
}

export function urgencyRequest({ rule, supportHours }: UrgencyValues) {
  if (rule !== 'SUPPORT_HOURS') return { rule };
  const windows = supportHours.windows.map(({ days, from, minutes }) => ({ days, from, minutes: minutes ?? 0 }));
  return { rule, supportHours: { ...supportHours, windows } };
}
