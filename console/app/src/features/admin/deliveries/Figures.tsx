import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { Facts } from '../../../shared/ui/Facts';
import { Panel } from '../../../shared/ui/Panel';
import type { ServiceName } from '../api';
import { deliverySummary, type DeliveryFilter } from './api';
import { ProviderLine } from './ProviderLine';

interface FiguresProps {
  service: ServiceName;
  filter: DeliveryFilter;
  onFilter: (filter: DeliveryFilter) => void;
}

/** How sending goes: the queue, and how each provider did within a day. The list below says when nothing is known. */
export function Figures({ service, filter, onFilter }: FiguresProps) {
  const { t } = useTranslation();
  const summary = useQuery(deliverySummary(service)).data;
  if (!summary) return null;
  const { waiting, oldestDueAt, blocked, providers } = summary;
  return (
    <Stack mb="sm">
      <Panel title={t('admin.queue')}>
        <Stack gap="sm">
          <Facts
            facts={[
              [t('admin.waiting'), String(waiting)],
              [t('admin.oldest'), oldestDueAt ? <Time at={oldestDueAt} /> : t('admin.nothingDue')],
              [t('admin.blocked'), blocked > 0 && String(blocked)],
            ]}
          />
          {providers.map((figures) => (
            <ProviderLine
              key={`${figures.channel} ${figures.provider}`}
              service={service}
              figures={figures}
              chosen={filter.channel === figures.channel && filter.provider === figures.provider}
              onChoose={(chosen) =>
                onFilter({
                  status: filter.status,
                  ...(chosen && { channel: figures.channel, provider: figures.provider }),
                })
              }
            />
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
}
