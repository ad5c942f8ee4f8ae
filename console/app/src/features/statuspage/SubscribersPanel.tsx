import { ActionIcon, Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDownload, IconMailOff, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { removeSubscriber, subscriberList, type StatusPage, type Subscriber } from './api';

export function SubscribersPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const subscribers = useInfiniteQuery(subscriberList(page.id));
  const remove = useSend(removeSubscriber, { touches: [['comms', 'subscribers']] });

  function confirmRemoval(subscriber: Subscriber) {
    modals.openConfirmModal({
      title: t('statuspage.removeSubscriber', { email: subscriber.email }),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(subscriber.id),
    });
  }

  return (
    <Panel
      flush
      title={t('statuspage.tab.subscribers')}
      actions={
        <Button
          component="a"
          href={`/api/comms/v1/subscribers/export?pageId=${page.id}`}
          download="subscribers.csv"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} />}
        >
          CSV
        </Button>
      }
    >
      <Loaded query={subscribers}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconMailOff} title={t('statuspage.noSubscribers')} text={t('statuspage.noSubscribersText')} />
          ) : (
            <Rows label={t('statuspage.tab.subscribers')}>
              {list.map((subscriber) => (
                <Row
                  key={subscriber.id}
                  title={subscriber.email}
                  meta={
                    <>
                      {subscriber.language} · <Time at={subscriber.createdAt} as="absolute" />
                      {subscriber.lastBounce && ` · ${subscriber.lastBounce}`}
                    </>
                  }
                  side={
                    <>
                      <StateBadge kind="subscriberState" state={subscriber.state} />
                      <ActionIcon
                        aria-label={t('statuspage.removeSubscriber', { email: subscriber.email })}
                        onClick={() => confirmRemoval(subscriber)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...subscribers} />
    </Panel>
  );
}
