import { Alert, Button } from '@mantine/core';
import { IconPlugX, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { useChannelName } from '../../../shared/ui/useChannelName';
import type { ServiceName } from '../api';
import { deliveriesKey, deliveryList, retryDelivery, type Delivery, type DeliveryFilter } from './api';
import { DeliveryModal } from './DeliveryModal';

interface DeliveriesProps {
  service: ServiceName;
  filter: DeliveryFilter;
}

/** What a service sent or tries to send, the newest first. */
export function Deliveries({ service, filter }: DeliveriesProps) {
  const { t } = useTranslation();
  const deliveries = useInfiniteQuery(deliveryList(service, filter));
  const [shown, setShown] = useState<string>();
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
                <DeliveryRow key={delivery.id} service={service} delivery={delivery} onShow={() => setShown(delivery.id)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...deliveries} />
      {shown && <DeliveryModal service={service} id={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}

/** A service that is down, or of a version that has no such list. */
function isAway(error: unknown): boolean {
  const { status } = toProblem(error);
  return status === 404 || status >= 502;
}

interface DeliveryRowProps {
  service: ServiceName;
  delivery: Delivery;
  onShow: () => void;
}

function DeliveryRow({ service, delivery, onShow }: DeliveryRowProps) {
  const { t } = useTranslation();
  const channelName = useChannelName();
  const retry = useSend(() => retryDelivery(service, delivery.id), { touches: [deliveriesKey(service)] });
  const { channel, provider, ownerKind, attempts, createdAt, lastError, said, status } = delivery;
  const about = ownerKind && t(`admin.owner.${ownerKind.replaceAll('.', '_')}`, { defaultValue: ownerKind });
  const stuck = status === 'FAILED' || status === 'BLOCKED';
  return (
    <Row
      title={delivery.destination}
      meta={
        <>
          {[channelName(channel), provider, about].filter(Boolean).join(' · ')} · {t('admin.attempts', { count: attempts })} ·{' '}
          <Time at={createdAt} as="both" />
          {said && ` · ${t('admin.said', { said })}`}
          {lastError && ` · ${lastError}`}
        </>
      }
      side={
        <>
          <StateBadge kind="deliveryState" state={status} />
          {stuck && (
            <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
              {t('admin.sendAgain')}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onShow} aria-label={t('admin.historyOf', { destination: delivery.destination })}>
            {t('admin.history')}
          </Button>
        </>
      }
    />
  );
}
