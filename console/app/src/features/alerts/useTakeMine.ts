import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { oncall, ok } from '../../api/clients';
import { useSend } from '../../shared/forms/useSend';
import { actOnAlerts, alertTouches, stormKey } from './api';

/** The alerts of all pages that wait for the signed-in person's answer, each once. */
async function myOpenAlerts(): Promise<string[]> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const query = { mine: true, status: ['OPEN' as const], limit: 200, cursor };
    const page = await ok(oncall.GET('/api/oncall/v1/pages', { params: { query } }));
    page.items.forEach(({ alertId }) => ids.add(alertId));
    cursor = page.next ?? undefined;
  } while (cursor);
  return [...ids];
}

/** One click takes every alert for which this person is paged; one that somebody ended meanwhile stops none of the others. */
export function useTakeMine() {
  const { t } = useTranslation();
  return useSend(async () => actOnAlerts(await myOpenAlerts(), { action: 'ACKNOWLEDGE' }), {
    touches: [...alertTouches, stormKey],
    onDone: (results) =>
      notifications.show({ message: t('storm.taken', { count: results.filter(({ done }) => done).length }), color: 'pine' }),
  });
}
