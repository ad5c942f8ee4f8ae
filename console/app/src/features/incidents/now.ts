import { fromLocalInput, toLocalInput } from '../../shared/time/localInput';
import { wordsOf } from '../warroom/dialogs/PublicWords';
import type { Origin } from './declareStore';

export interface NowValues {
  startedAt: string;
  /** First words for the public, by language. */
  publicText: Record<string, string>;
  alertIds: string[];
}

interface Kind {
  drill: boolean;
  restricted: boolean;
}

/** When the alerts began, for a field; empty without any. */
export const beganWith = (origin: Origin | undefined, zone: string) =>
  origin ? toLocalInput(Date.parse(origin.startedAt), zone) : '';

/**
 * What the service is told of an incident that goes on besides what it is. A start that nobody
 * changed is left out: the service knows that of the alerts better than by the minute.
 */
export function nowRequest(values: NowValues & Kind, origin: Origin | undefined, zone: string) {
  const { startedAt, publicText, alertIds, drill, restricted } = values;
  const saidStart = startedAt !== beganWith(origin, zone) || alertIds.length < (origin?.alerts.length ?? 0);
  return {
    startedAt: saidStart ? fromLocalInput(startedAt, zone) : undefined,
    publicText: drill || restricted ? undefined : wordsOf(publicText),
    alertIds: alertIds.length > 0 ? alertIds : undefined,
  };
}
