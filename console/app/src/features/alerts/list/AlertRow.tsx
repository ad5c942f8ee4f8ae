import { Button, Checkbox, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import { acknowledgeAlert, alertTouches, type Alert } from '../api';

interface AlertRowProps {
  alert: Alert;
  /** Whether this person may act on alerts. */
  responds: boolean;
  chosen: boolean;
  /** With the shift key, everything up to here is meant. */
  onChoose: (range: boolean) => void;
  onFocus: () => void;
}

export function AlertRow({ alert, responds, chosen, onChoose, onFocus }: AlertRowProps) {
  const { t } = useTranslation();
  const acknowledge = useSend(() => acknowledgeAlert(alert.id), { touches: alertTouches });
  return (
    <Row
      to={`/alerts/${alert.id}`}
      rowId={alert.id}
      chosen={chosen}
      onFocus={onFocus}
      before={
        <>
          {responds && (
            <Checkbox
              size="xs"
              aria-label={t('alerts.choose', { number: alert.number })}
              checked={chosen}
              onChange={({ nativeEvent }) => onChoose((nativeEvent as MouseEvent).shiftKey)}
            />
          )}
          <StateBadge kind="alertSeverity" state={alert.severity} />
        </>
      }
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
          {[alert.priority, alert.serviceName, alert.source].filter(Boolean).join(' · ')} · <Time at={alert.openedAt} />
          {alert.eventCount > 1 && ` · ×${alert.eventCount}`}
          {alert.acknowledgedBy && alert.status === 'ACKNOWLEDGED' && ` · ${alert.acknowledgedBy}`}
          {alert.snoozedUntil && alert.status !== 'RESOLVED' && (
            <>
              {' · '}
              {t('alerts.snoozedUntil')} <Time at={alert.snoozedUntil} as="short" />
            </>
          )}
          {alert.mergedInto && ` · ${t('alerts.merged')}`}
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
