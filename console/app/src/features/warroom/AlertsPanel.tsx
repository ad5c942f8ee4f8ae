import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import type { LinkedAlert } from './api';

export function AlertsPanel({ alerts }: { alerts: LinkedAlert[] }) {
  const { t } = useTranslation();
  return (
    <Panel flush={alerts.length > 0} title={t('warroom.alerts', { count: alerts.length })}>
      {alerts.length === 0 ? (
        <Text c="dimmed">{t('warroom.noAlerts')}</Text>
      ) : (
        <Rows label={t('nav.alerts')}>
          {alerts.map((alert) => (
            <Row
              key={alert.id}
              to={`/alerts/${alert.id}`}
              before={<StateBadge kind="alertSeverity" state={alert.severity} />}
              title={`#${alert.number} ${alert.summary}`}
              meta={
                <>
                  {alert.serviceName} · {alert.source} · <Time at={alert.triggeredAt} />
                </>
              }
              side={<StateBadge kind="alertState" state={alert.status} />}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
