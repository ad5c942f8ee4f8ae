import { Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/ui/Choice';
import { services, type ServiceName } from '../api';
import { deliveryStatuses, type DeliveryFilter } from './api';
import { Deliveries } from './Deliveries';
import { Figures } from './Figures';

/** Everything that a service sends, how that goes, and sending again what failed for good. */
export function DeliveriesPanel() {
  const { t } = useTranslation();
  const [service, setService] = useState<ServiceName>('oncall');
  const [filter, setFilter] = useState<DeliveryFilter>({});
  return (
    <>
      <Group mb="xs" gap="sm">
        <Choice
          size="xs"
          label={t('admin.service')}
          value={service}
          onChange={(value) => {
            setService(value as ServiceName);
            setFilter(({ status }) => ({ status }));
          }}
          data={services.map((value) => ({ value, label: t(`admin.services.${value}`) }))}
        />
        <Select
          clearable
          placeholder={t('admin.anyState')}
          aria-label={t('common.status')}
          data={deliveryStatuses.map((value) => ({ value, label: t(`state.deliveryState.${value}`) }))}
          value={filter.status ?? null}
          onChange={(status) => setFilter({ ...filter, status: deliveryStatuses.find((known) => known === status) })}
        />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('admin.deliveriesText')}
      </Text>
      <Figures key={service} service={service} filter={filter} onFilter={setFilter} />
      <Deliveries key={`list ${service}`} service={service} filter={filter} />
    </>
  );
}
