import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { setupQuery } from './api';
import { useWarningText } from './useWarningText';

const most = 3;

/** Warns while a page could reach nobody, and leads to what is missing; silent when all is well. */
export function SetupBanner() {
  const { t } = useTranslation();
  const { data } = useQuery(setupQuery);
  const text = useWarningText();
  const mayChange = useRole('admin', 'manager');
  if (!data || data.ready) return null;
  const { warnings, steps } = data;
  const open = steps.filter((step) => !step.done).length;
  if (warnings.length === 0 && !mayChange) return null;
  const action = mayChange && (
    <Button component={Link} to="/setup" size="xs" variant="default">
      {t('setup.go')}
    </Button>
  );
  if (warnings.length === 0) {
    return (
      <Alert icon={<IconRoute size={18} />} title={t('setup.unfinished', { count: open })}>
        <Group justify="space-between">
          <Text>{t('setup.unfinishedText')}</Text>
          {action}
        </Group>
      </Alert>
    );
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('setup.reachesNobody')}>
      <Group justify="space-between" align="flex-start">
        <List size="sm">
          {warnings.slice(0, most).map((warning) => (
            <List.Item key={`${warning.serviceId}${warning.from}`}>{text(warning)}</List.Item>
          ))}
          {warnings.length > most && <List.Item>{t('setup.andMore', { count: warnings.length - most })}</List.Item>}
        </List>
        {action}
      </Group>
    </Alert>
  );
}
