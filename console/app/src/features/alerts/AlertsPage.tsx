import { Group } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ServiceSelect } from '../../shared/pick/Pickers';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { alertList, alertPhases, type AlertFilter } from './api';
import { AlertList } from './list/AlertList';

export default function AlertsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Partial<AlertFilter>;
  const phase = alertPhases.find((known) => known === search.phase) ?? 'open';
  const filter = { phase, serviceId: search.serviceId };
  const alerts = useInfiniteQuery(alertList(filter));
  const show = (changed: Partial<AlertFilter>) =>
    void navigate({ to: '/alerts', search: { ...filter, ...changed } as never });
  return (
    <>
      <PageHeader title={t('alerts.title')} text={t('alerts.text')} />
      <Group mb="sm" gap="sm">
        <Choice
          label={t('common.status')}
          value={phase}
          onChange={(value) => show({ phase: value as AlertFilter['phase'] })}
          data={alertPhases.map((value) => ({ value, label: t(`alerts.phase.${value}`) }))}
        />
        <ServiceSelect
          w={220}
          aria-label={t('alerts.service')}
          placeholder={t('alerts.everyService')}
          value={filter.serviceId ?? null}
          onChange={(serviceId) => show({ serviceId: serviceId ?? undefined })}
        />
      </Group>
      <Panel flush>
        <Loaded query={alerts}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconBellOff}
                title={phase === 'open' && !filter.serviceId ? t('alerts.noneOpen') : t('alerts.none')}
                text={filter.serviceId || phase !== 'open' ? t('alerts.noneLikeThis') : t('alerts.noneText')}
              />
            ) : (
              <AlertList key={`${phase} ${filter.serviceId}`} alerts={list} />
            )
          }
        </Loaded>
        <LoadMore {...alerts} />
      </Panel>
    </>
  );
}
