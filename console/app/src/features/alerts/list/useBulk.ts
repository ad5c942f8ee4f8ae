import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { useProblemText } from '../../../shared/ui/useProblemText';
import { actOnAlerts, alertTouches, type Alert, type BulkRequest, type BulkResult } from '../api';

/** What became of an action on several alerts. */
export interface Outcome {
  done: number;
  refused: { id: string; number: number | undefined; summary: string; why: string }[];
}

/**
 * One action for several alerts.
 *
 * @param onSettled hears which were refused, none when all was done
 */
export function useBulk(alerts: Alert[], onSettled: (refused: string[]) => void) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [outcome, setOutcome] = useState<Outcome>();

  function settle(results: BulkResult[]) {
    const refused = results
      .filter(({ done }) => !done)
      .map(({ id, code, detail }) => {
        const alert = alerts.find((each) => each.id === id);
        const { text } = problemText({ status: 409, code: code ?? '', detail: detail ?? undefined });
        return { id, number: alert?.number, summary: alert?.summary ?? '', why: text };
      });
    const done = results.length - refused.length;
    setOutcome(refused.length > 0 ? { done, refused } : undefined);
    onSettled(refused.map(({ id }) => id));
    if (refused.length === 0) notifications.show({ message: t('alerts.doneTo', { count: done }), color: 'pine' });
  }

  const send = useSend(({ ids, ...action }: BulkRequest) => actOnAlerts(ids, action), {
    touches: alertTouches,
    onDone: settle,
  });
  return { mutate: send.mutate, isPending: send.isPending, outcome, settle, forget: () => setOutcome(undefined) };
}
