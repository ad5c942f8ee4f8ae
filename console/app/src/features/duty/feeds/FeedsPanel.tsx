import { Button } from '@mantine/core';
import { IconCalendarShare, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { feedList } from '../api';
import { FeedModal } from './FeedModal';
import { FeedRow } from './FeedRow';

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
