import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { setupQuery, type Setup } from './api';
import { useWarningText } from './useWarningText';

interface SetupWarningsProps {
  warnings: Setup['warnings'];
  /** Where the page is about the one service, nothing leads there. */
  ofOne?: boolean;
}

/** Alerts that would wake nobody, now or from a moment on; silent when there are none. */
export function SetupWarnings({ warnings, ofOne }: SetupWarningsProps) {
  const { t } = useTranslation();
  const text = useWarningText();
  if (warnings.length === 0) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('setup.reachesNobody')}>
      <List size="sm">
        {warnings.map((warning) => (
          <List.Item key={`${warning.serviceId}${warning.from}`}>
            {ofOne ? (
              text(warning)
            ) : (
              <Anchor component={Link} to={`/services/${warning.serviceId}`} inherit underline="always">
                {text(warning)}
              </Anchor>
            )}
            {warning.from && (
              <>
                {' ('}
                <Time at={warning.from} as="absolute" />)
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** The same for one service. */
export function ServiceWarnings({ serviceId }: { serviceId: string }) {
  const { data } = useQuery(setupQuery);
  return <SetupWarnings ofOne warnings={data?.warnings.filter((warning) => warning.serviceId === serviceId) ?? []} />;
}
