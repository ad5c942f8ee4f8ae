import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { useNames } from '../../../shared/pick/catalogue';
import { Time } from '../../../shared/time/Time';
import { Row } from '../../../shared/ui/Rows';
import { feedsKey, revokeFeed, type Feed } from '../api';

/** One address, by whose shifts it shows or, among those of one schedule, by its last characters. */
export function FeedRow({ feed, ofOne }: { feed: Feed; ofOne?: boolean }) {
  const { t } = useTranslation();
  const names = useNames();
  const hint = `…${feed.hint}`;
  const name = ofOne ? hint : (names.schedule(feed.scheduleId) ?? t('duty.allMyShifts'));
  const revoke = useSend(() => revokeFeed(feed.id), { touches: [feedsKey] });

  function confirmRevocation() {
    modals.openConfirmModal({
      title: t('duty.revokeFeed', { name }),
      children: t('duty.revokeFeedText'),
      labels: { confirm: t('duty.revoke'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate(),
    });
  }

  return (
    <Row
      title={name}
      meta={
        <>
          {!ofOne && `${hint} · `}
          {feed.lastReadAt ? (
            <>
              {t('duty.lastRead')} <Time at={feed.lastReadAt} />
            </>
          ) : (
            t('duty.neverRead')
          )}
        </>
      }
      side={
        <Button
          size="xs"
          variant="default"
          loading={revoke.isPending}
          aria-label={t('duty.revokeFeed', { name })}
          onClick={confirmRevocation}
        >
          {t('duty.revoke')}
        </Button>
      }
    />
  );
}
