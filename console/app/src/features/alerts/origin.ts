import type { Origin } from '../incidents/declareStore';
import type { Alert } from './api';

const longestTitle = 200;

/** What alerts say of an incident that is declared from them: the first gives the title. */
export function originOf(alerts: Alert[]): Origin | undefined {
  const inOrder = [...alerts].sort((one, other) => Date.parse(one.openedAt) - Date.parse(other.openedAt));
  const first = inOrder[0];
  if (!first) return undefined;
  return {
    alerts: inOrder.map(({ id, number, summary }) => ({ id, label: `#${number} ${summary}` })),
    title: first.summary.slice(0, longestTitle),
    serviceIds: [...new Set(inOrder.flatMap(({ serviceId }) => serviceId ?? []))],
    startedAt: first.openedAt,
  };
}
