import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import type { PanelProps } from './panels';

/** Says that the incident went on after its post-mortem was begun, until it is published again. */
export function ReopenedBanner({ document }: PanelProps) {
  const { t } = useTranslation();
  if (!document.incidentReopenedAt) return null;
  const over = document.incident.state === 'RESOLVED' || document.incident.state === 'CLOSED';
  return (
    <Alert color="yellow" mb="md" icon={<IconAlertTriangle size={18} />} title={t('postmortems.reopened')}>
      <Text size="sm">
        <Time at={document.incidentReopenedAt} as="absolute" />. {t(over ? 'postmortems.reopenedOver' : 'postmortems.reopenedOpen')}
      </Text>
    </Alert>
  );
}
