import { SegmentedControl } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { AlertRow } from './AlertRow';
import { alertList, type AlertPhase } from './api';

export default function AlertsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { phase = 'open' } = useSearch({ strict: false }) as { phase?: AlertPhase };
  const alerts = useInfiniteQuery(alertList(phase));
  return (
    <>
      <PageHeader title={t('alerts.title')} text={t('alerts.text')} />
      <SegmentedControl
        mb="sm"
        aria-label={t('common.status')}
        value={phase}
        onChange={(value) => void navigate({ to: '/alerts', search: { phase: value } as never })}
        data={(['open', 'resolved', 'all'] as const).map((value) => ({ value, label: t(`alerts.phase.${value}`) }))}
      />
      <Panel flush>
        <Loaded query={alerts}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconBellOff}
                title={phase === 'open' ? t('alerts.noneOpen') : t('alerts.none')}
                text={t('alerts.noneText')}
              />
            ) : (
              <Rows label={t('alerts.title')}>
                {list.map((alert) => (
                  <AlertRow key={alert.id} alert={alert} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...alerts} />
      </Panel>
    </>
  );
}
