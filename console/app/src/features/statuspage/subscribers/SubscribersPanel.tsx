import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { IconDownload, IconMailOff, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { SearchField } from '../../../shared/ui/SearchField';
import type { StatusPage } from '../api';
import { channels, states, subscriberList, type Filter } from './api';
import { BulkBar } from './BulkBar';
import { FiguresTable } from './FiguresTable';
import { ImportModal } from './ImportModal';
import { SubscriberRow } from './SubscriberRow';

/** What is done at once, as the service takes it. */
const mostChosen = 500;

export function SubscribersPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({});
  const [chosen, setChosen] = useState<string[]>([]);
  const [importing, setImporting] = useState(false);
  const subscribers = useInfiniteQuery(subscriberList(page.id, filter));
  const shown = subscribers.data ?? [];
  const picked = shown.filter(({ id }) => chosen.includes(id));
  const filtered = Object.values(filter).some(Boolean);

  function narrow(change: Filter) {
    setFilter({ ...filter, ...change });
    setChosen([]);
  }

  return (
    <Panel
      flush
      wraps
      title={t('statuspage.tab.subscribers')}
      actions={
        <Group gap="xs">
          <Button variant="default" size="xs" leftSection={<IconUpload size={15} />} onClick={() => setImporting(true)}>
            {t('subscribers.import')}
          </Button>
          <Button
            component="a"
            href={`/api/comms/v1/subscribers/export?pageId=${page.id}`}
            download="subscribers.csv"
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} />}
          >
            {t('subscribers.export')}
          </Button>
        </Group>
      }
    >
      <FiguresTable pageId={page.id} />
      <Group gap="sm" p="sm">
        <SearchField label={t('subscribers.search')} value={filter.text ?? ''} onChange={(text) => narrow({ text: text || undefined })} />
        <Select
          aria-label={t('subscribers.stateFilter')}
          placeholder={t('subscribers.stateFilter')}
          clearable
          w={180}
          value={filter.state ?? null}
          onChange={(state) => narrow({ state: (state ?? undefined) as Filter['state'] })}
          data={states.map((state) => ({ value: state, label: t(`state.subscriberState.${state}`) }))}
        />
        <Select
          aria-label={t('subscribers.channelFilter')}
          placeholder={t('subscribers.channelFilter')}
          clearable
          w={180}
          value={filter.channel ?? null}
          onChange={(channel) => narrow({ channel: (channel ?? undefined) as Filter['channel'] })}
          data={channels.map((channel) => ({ value: channel, label: t(`subscribers.channel.${channel}`) }))}
        />
        {shown.length > 0 && (
          <Checkbox
            label={t('subscribers.chooseAll')}
            checked={picked.length === Math.min(shown.length, mostChosen)}
            indeterminate={picked.length > 0 && picked.length < shown.length}
            onChange={({ currentTarget }) =>
              setChosen(currentTarget.checked ? shown.slice(0, mostChosen).map(({ id }) => id) : [])
            }
          />
        )}
        {picked.length > 0 && <BulkBar pageId={page.id} chosen={picked} onDone={() => setChosen([])} />}
      </Group>
      <Loaded query={subscribers}>
        {(list) =>
          list.length === 0 ? (
            filtered ? (
              <Text c="dimmed" p="md">
                {t('subscribers.noMatch')}
              </Text>
            ) : (
              <EmptyState icon={IconMailOff} title={t('subscribers.none')} text={t('subscribers.noneText')} />
            )
          ) : (
            <Rows label={t('statuspage.tab.subscribers')}>
              {list.map((subscriber) => (
                <SubscriberRow
                  key={subscriber.id}
                  subscriber={subscriber}
                  chosen={chosen.includes(subscriber.id)}
                  onChoose={(yes) => setChosen(yes ? [...chosen, subscriber.id] : chosen.filter((id) => id !== subscriber.id))}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...subscribers} />
      {importing && <ImportModal pageId={page.id} onClose={() => setImporting(false)} />}
    </Panel>
  );
}
