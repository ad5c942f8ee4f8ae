import { Box, Button, Stack, Text } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { addFeed, feedList, feedsKey } from '../api';
import { FeedAddress } from './FeedAddress';
import { FeedRow } from './FeedRow';

/** One's own addresses at which calendars read everybody's shifts in one schedule. */
export function ScheduleFeedsPanel({ scheduleId }: { scheduleId: string }) {
  const { t } = useTranslation();
  const feeds = useInfiniteQuery(feedList());
  const [url, setUrl] = useState<string | null>();
  const add = useSend(() => addFeed(scheduleId), { touches: [feedsKey], onDone: (feed) => setUrl(feed.url) });
  return (
    <Panel flush title={t('duty.subscribe')}>
      <Stack gap="sm" px="md" pb="md" align="flex-start">
        <Text size="sm" c="dimmed">
          {t('duty.subscribeText')}
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCalendarShare size={15} />}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          {t('duty.createAddress')}
        </Button>
      </Stack>
      <Loaded query={feeds} rows={1}>
        {(list) => {
          const own = list.filter((feed) => feed.scheduleId === scheduleId);
          if (own.length === 0) return null;
          return (
            <Box style={{ borderTop: '1px solid var(--mu-border)' }}>
              <Rows label={t('duty.myAddresses')}>
                {own.map((feed) => (
                  <FeedRow key={feed.id} ofOne feed={feed} />
                ))}
              </Rows>
            </Box>
          );
        }}
      </Loaded>
      <LoadMore {...feeds} />
      {url && <FeedAddress url={url} onClose={() => setUrl(undefined)} />}
    </Panel>
  );
}
