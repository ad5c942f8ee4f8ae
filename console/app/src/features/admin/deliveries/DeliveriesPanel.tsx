import { Alert, Button, Group, Select, Text } from '@mantine/core';
import { IconPlugX, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { deliveriesKey, deliveryList, retryDelivery, services, type Delivery, type ServiceName } from './api';

const statuses = ['PENDING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'BLOCKED', 'CANCELLED'];

/** Everything that a service sends; what failed for good can be sent again. */
export function DeliveriesPanel() {
  const { t } = useTranslation();
  const [service, setService] = useState<ServiceName>('oncall');
  const [status, setStatus] = useState<string | null>(null);
  return (
    <>
      <Group mb="xs" gap="sm">
        <Choice
          size="xs"
          label={t('admin.service')}
          value={service}
          onChange={(value) => setService(value as ServiceName)}
          data={services.map((value) => ({ value, label: t(`admin.services.${value}`) }))}
        />
        <Select
          clearable
          placeholder={t('admin.anyState')}
          aria-label={t('common.status')}
          data={statuses.map((value) => ({ value, label: t(`state.deliveryState.${value}`) }))}
          value={status}
          onChange={setStatus}
        />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('admin.deliveriesText')}
      </Text>
      <Deliveries key={service} service={service} status={status ?? undefined} />
    </>
  );
}

function Deliveries({ service, status }: { service: ServiceName; status: string | undefined }) {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery(deliveryList(service, status));
  if (deliveries.error && !deliveries.data && isAway(deliveries.error)) {
    return (
      <Alert color="yellow" icon={<IconPlugX size={18} />} role="status">
        {t('admin.deliveriesAway', { service: t(`admin.services.${service}`) })}
      </Alert>
    );
  }
  return (
    <Panel flush>
      <Loaded query={deliveries} rows={6}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconSend} title={t('admin.noDeliveries')} />
          ) : (
            <Rows label={t('admin.tab.deliveries')}>
              {list.map((delivery) => (
                <DeliveryRow key={delivery.id} service={service} delivery={delivery} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...deliveries} />
    </Panel>
  );
}

/** A service that is down, or of a version that has no such list. */
function isAway(error: unknown): boolean {
  const { status } = toProblem(error);
  return status === 404 || status >= 502;
}

function DeliveryRow({ service, delivery }: { service: ServiceName; delivery: Delivery }) {
  const { t } = useTranslation();
  const retry = useSend(() => retryDelivery(service, delivery.id), { touches: [deliveriesKey(service)] });
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
