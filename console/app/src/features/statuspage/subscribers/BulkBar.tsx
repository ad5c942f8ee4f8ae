import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { subscribersKey, toAll, type BulkAction, type Subscriber } from './api';

interface BulkBarProps {
  pageId: string;
  chosen: Subscriber[];
  onDone: () => void;
}

/** What can be done with those that are chosen; each button only where it applies to one of them. */
export function BulkBar({ pageId, chosen, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const act = useSend((action: BulkAction) => toAll(pageId, action, chosen.map(({ id }) => id)), {
    touches: [subscribersKey],
    onDone: ({ changed }) => {
      notifications.show({ message: t('subscribers.changed', { count: changed }), color: 'pine' });
      onDone();
    },
  });
  const some = (...wanted: Subscriber['state'][]) => chosen.some(({ state }) => wanted.includes(state));

  function askToUnsubscribe() {
    modals.openConfirmModal({
      title: t('subscribers.unsubscribeAsk', { count: chosen.length }),
      children: <Text size="sm">{t('subscribers.unsubscribeText')}</Text>,
      labels: { confirm: t('subscribers.unsubscribe'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => act.mutate('unsubscribe'),
    });
  }

  return (
    <Group gap="xs" role="group" aria-label={t('subscribers.chosen', { count: chosen.length })}>
      <Text size="sm" fw={600}>
        {t('subscribers.chosen', { count: chosen.length })}
      </Text>
      {some('PENDING') && (
        <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate('resend-confirmation')}>
          {t('subscribers.resend')}
        </Button>
      )}
      {some('QUARANTINED') && (
        <Button size="xs" variant="default" loading={act.isPending} onClick={() => act.mutate('reactivate')}>
          {t('subscribers.reactivate')}
        </Button>
      )}
      {some('ACTIVE', 'PENDING', 'QUARANTINED') && (
        <Button size="xs" variant="default" color="red" loading={act.isPending} onClick={askToUnsubscribe}>
          {t('subscribers.unsubscribe')}
        </Button>
      )}
    </Group>
  );
}
