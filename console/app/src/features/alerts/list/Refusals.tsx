import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './useBulk';

interface RefusalsProps {
  outcome: Outcome | undefined;
  onClose: () => void;
}

/** Alerts for which an action was refused, each with the reason; they stay chosen. */
export function Refusals({ outcome, onClose }: RefusalsProps) {
  const { t } = useTranslation();
  if (!outcome) return null;
  const { done, refused } = outcome;
  return (
    <Alert
      m="sm"
      color="yellow"
      role="alert"
      icon={<IconAlertTriangle size={18} />}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={onClose}
      title={t('alerts.refused', { count: refused.length, done })}
    >
      <List size="sm">
        {refused.map(({ id, number, summary, why }) => (
          <List.Item key={id}>
            {number === undefined ? '' : `#${number} `}
            {summary}: {why}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
