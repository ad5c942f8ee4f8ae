import { Button, Group, Select, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { deliveriesKey, deliveryList, retryDelivery, type Delivery } from './api';

const statuses = ['PENDING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'BLOCKED'];

/** Everything that on-call sends; what failed for good can be sent again. */
export function DeliveriesPanel() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<string | null>(null);
  const deliveries = useInfiniteQuery(deliveryList(status ?? undefined));
  return (
    <>
      <Group mb="sm">
        <Select
          clearable
          placeholder={t('admin.anyState')}
          aria-label={t('common.status')}
          data={statuses.map((value) => ({ value, label: t(`state.deliveryState.${value}`) }))}
          value={status}
          onChange={setStatus}
        />
        <Text size="sm" c="dimmed">
          {t('admin.deliveriesText')}
        </Text>
      </Group>
      <Panel flush>
        <Loaded query={deliveries} rows={6}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={IconSend} title={t('admin.noDeliveries')} />
            ) : (
              <Rows label={t('admin.tab.deliveries')}>
                {list.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...deliveries} />
      </Panel>
    </>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const retry = useSend(() => retryDelivery(delivery.id), { touches: [deliveriesKey] });
  const stuck = delivery.status === 'FAILED' || delivery.status === 'BLOCKED';
  return (
    <Row
      title={delivery.destination}
      meta={
        <>
          {delivery.channel} · {delivery.ownerKind} · {t('admin.attempts', { count: delivery.attempts })} ·{' '}
          <Time at={delivery.createdAt} as="both" />
          {delivery.lastError && ` · ${delivery.lastError}`}
        </>
      }
      side={
        <>
          <StateBadge kind="deliveryState" state={delivery.status} />
          {stuck && (
            <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t('admin.sendAgain')}
            </Button>
          )}
        </>
      }
    />
  );
}
