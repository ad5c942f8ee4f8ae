import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconCalendarShare, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { useNames } from '../../../shared/pick/catalogue';
import { Time } from '../../../shared/time/Time';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { feedList, feedsKey, revokeFeed, type Feed } from '../api';
import { FeedModal } from './FeedModal';

/** Secret addresses at which calendars read shifts. */
export function FeedsPanel() {
  const { t } = useTranslation();
  const feeds = useInfiniteQuery(feedList());
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      flush
      title={t('duty.feeds')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('common.create')}
        </Button>
      }
    >
      <Loaded query={feeds} rows={1}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconCalendarShare} title={t('duty.noFeeds')} text={t('duty.noFeedsText')} />
          ) : (
            <Rows label={t('duty.feeds')}>
              {list.map((feed) => (
                <FeedRow key={feed.id} feed={feed} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...feeds} />
      {adding && <FeedModal onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function FeedRow({ feed }: { feed: Feed }) {
  const { t } = useTranslation();
  const names = useNames();
  const name = names.schedule(feed.scheduleId) ?? t('duty.allMyShifts');
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
          …{feed.hint} ·{' '}
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
        <Button size="xs" variant="default" loading={revoke.isPending} onClick={confirmRevocation}>
          {t('duty.revoke')}
        </Button>
      }
    />
  );
}
