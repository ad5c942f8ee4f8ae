import { ActionIcon, Checkbox } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import { languageName } from '../maintenance/WordsFields';
import { removeSubscriber, subscribersKey, type Subscriber } from './api';

interface SubscriberRowProps {
  subscriber: Subscriber;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** One subscriber: where, of what, since when, and why nothing arrives there. */
export function SubscriberRow({ subscriber, chosen, onChoose }: SubscriberRowProps) {
  const { t } = useTranslation();
  const remove = useSend(removeSubscriber, { touches: [subscribersKey] });
  const { address, channel, email, lastBounce } = subscriber;

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('subscribers.remove', { address }),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(subscriber.id),
    });
  }

  const about = [
    t(`subscribers.channel.${channel}`),
    channel === 'WEBHOOK' && email && t('subscribers.contact', { email }),
    subscriber.postId ? t('subscribers.onePost') : t(`subscribers.wants.${subscriber.wants}`),
    subscriber.componentIds.length > 0 && t('subscribers.components', { count: subscriber.componentIds.length }),
    languageName(subscriber.language),
  ].filter(Boolean);
  return (
    <Row
      title={address}
      chosen={chosen}
      before={
        <Checkbox
          aria-label={t('subscribers.choose', { address })}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      }
      meta={
        <>
          {about.join(' · ')} · <Time at={subscriber.createdAt} as="absolute" />
          {lastBounce && <div>{lastBounce}</div>}
          {subscriber.purgeAt && (
            <div>
              {t('subscribers.purged')} <Time at={subscriber.purgeAt} as="absolute" />
            </div>
          )}
        </>
      }
      side={
        <>
          <StateBadge kind="subscriberState" state={subscriber.state} />
          <ActionIcon aria-label={t('subscribers.remove', { address })} onClick={confirmRemoval}>
            <IconTrash size={16} />
          </ActionIcon>
        </>
      }
    />
  );
}
