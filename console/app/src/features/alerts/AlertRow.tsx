import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import { acknowledgeAlert, alertsKey, pagesKey, type Alert } from './api';

export function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const responds = useRole('admin', 'manager', 'responder');
  const acknowledge = useSend(() => acknowledgeAlert(alert.id), { touches: [alertsKey, pagesKey] });
  return (
    <Row
      to={`/alerts/${alert.id}`}
      before={<StateBadge kind="alertSeverity" state={alert.severity} />}
      title={
        <>
          <Text span inherit c="dimmed" fw={500} className="numeric">
            #{alert.number}
          </Text>{' '}
          {alert.summary}
        </>
      }
      meta={
        <>
          {[alert.serviceName, alert.source].filter(Boolean).join(' · ')} · <Time at={alert.openedAt} />
          {alert.eventCount > 1 && ` · ×${alert.eventCount}`}
          {alert.acknowledgedBy && alert.status === 'ACKNOWLEDGED' && ` · ${alert.acknowledgedBy}`}
          {alert.test && ` · ${t('alerts.test')}`}
        </>
      }
      side={
        alert.status === 'TRIGGERED' && responds ? (
          <Button
            size="xs"
            leftSection={<IconCheck size={14} />}
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate()}
          >
            {t('alerts.acknowledge')}
          </Button>
        ) : (
          <StateBadge kind="alertState" state={alert.status} />
        )
      }
    />
  );
}
