import type { Tone } from '../../../shared/theme/tokens';
import type { DeliveryDetails } from './api';

/** Something that happened to a delivery. */
export interface DeliveryEvent {
  key: string;
  at: string;
  what: 'created' | 'taken' | 'failed' | 'again' | 'report';
  tone: Tone;
  /** The provider of an attempt; of a report, its own words. */
  by: string;
  text: string;
}

const reportTones: Record<DeliveryDetails['reports'][number]['state'], Tone> = {
  ON_ITS_WAY: 'active',
  ARRIVED: 'good',
  LOST: 'alarm',
};

/** The attempts of a delivery and what providers said of it, in the order of time. */
export function history({ delivery, attempts, reports }: DeliveryDetails): DeliveryEvent[] {
  const created: DeliveryEvent = {
    key: 'created',
    at: delivery.createdAt,
    what: 'created',
    tone: 'quiet',
    by: '',
    text: delivery.destination,
  };
  const tried = attempts.map(({ attempt, provider, outcome, error, finishedAt }): DeliveryEvent => {
    const what = !error ? 'taken' : outcome === 'PENDING' ? 'again' : 'failed';
    return {
      key: `attempt ${attempt}`,
      at: finishedAt,
      what,
      tone: what === 'taken' ? 'good' : what === 'again' ? 'watch' : 'alarm',
      by: provider,
      text: error ?? '',
    };
  });
  const said = reports.map(
    ({ reference, state, status, error, reportedAt }): DeliveryEvent => ({
      key: `report ${reference}`,
      at: reportedAt,
      what: 'report',
      tone: reportTones[state],
      by: status,
      text: [reference, error].filter(Boolean).join(' · '),
    }),
  );
  return [created, ...[...tried, ...said].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))];
}
