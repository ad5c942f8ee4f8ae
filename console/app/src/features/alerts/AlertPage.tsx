import { Anchor, Button, Code, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { AlertLog } from './AlertLog';
import { acknowledgeAlert, alertQuery, alertsKey, pagesKey, type Alert } from './api';
import { PagesPanel } from './PagesPanel';
import { ResolveAlertModal } from './ResolveAlertModal';

export default function AlertPage() {
  const { alertId } = useParams({ strict: false }) as { alertId: string };
  const alert = useQuery(alertQuery(alertId));
  return <Loaded query={alert}>{(data) => <Detail alert={data} />}</Loaded>;
}

function Detail({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const responds = useRole('admin', 'manager', 'responder');
  const [resolving, setResolving] = useState(false);
  const acknowledge = useSend(() => acknowledgeAlert(alert.id), { touches: [alertsKey, pagesKey] });
  return (
    <>
      <PageHeader
        title={`#${alert.number} ${alert.summary}`}
        parent={{ to: '/alerts', label: t('alerts.title') }}
        actions={
          responds && (
            <>
              {alert.status === 'TRIGGERED' && (
                <Button leftSection={<IconCheck size={16} />} loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
                  {t('alerts.acknowledge')}
                </Button>
              )}
              {alert.status !== 'RESOLVED' && (
                <Button variant="default" onClick={() => setResolving(true)}>
                  {t('alerts.resolve')}
                </Button>
              )}
            </>
          )
        }
      />
      <Group gap="xs" mb="md" mt={-8}>
        <StateBadge kind="alertSeverity" state={alert.severity} />
        <StateBadge kind="alertState" state={alert.status} />
        {alert.test && <ToneBadge tone="quiet">{t('alerts.test')}</ToneBadge>}
        <Text size="sm" c="dimmed">
          <Time at={alert.openedAt} as="both" />
        </Text>
      </Group>
      <Stack>
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Panel title={t('alerts.facts')}>
            <About alert={alert} />
          </Panel>
          <Panel title={t('alerts.log')}>
            <AlertLog alertId={alert.id} />
          </Panel>
        </SimpleGrid>
        {responds && <PagesPanel alertId={alert.id} />}
      </Stack>
      {resolving && <ResolveAlertModal alert={alert} onClose={() => setResolving(false)} />}
    </>
  );
}

function About({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const details = Object.entries(alert.details ?? {});
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          [
            t('alerts.service'),
            alert.serviceId && (
              <Anchor component={Link} to={`/services/${alert.serviceId}`}>
                {alert.serviceName}
              </Anchor>
            ),
          ],
          [
            t('alerts.incident'),
            alert.incidentId && (
              <Anchor component={Link} to={`/incidents/${alert.incidentId}`}>
                {t('common.open')}
              </Anchor>
            ),
          ],
          [t('alerts.source'), alert.source],
          [t('alerts.component'), alert.component],
          [t('alerts.group'), alert.group],
          [t('alerts.class'), alert.type],
          [t('alerts.acknowledgedBy'), alert.acknowledgedBy && <>{alert.acknowledgedBy}, <Time at={alert.acknowledgedAt} as="both" /></>],
          [t('alerts.resolvedBy'), alert.resolvedAt && <>{alert.resolvedBy}, <Time at={alert.resolvedAt} as="both" /></>],
          [t('alerts.events'), alert.eventCount > 1 && <>{alert.eventCount}, <Time at={alert.lastEventAt} /></>],
          [t('alerts.dedupKey'), alert.dedupKey && <Code>{alert.dedupKey}</Code>],
        ]}
      />
      {alert.links.length > 0 && (
        <Group gap="sm">
          {alert.links.map((link) => (
            <Anchor key={link.href} href={link.href} target="_blank" rel="noreferrer" size="sm">
              <IconExternalLink size={13} aria-hidden /> {link.text ?? link.href}
            </Anchor>
          ))}
        </Group>
      )}
      {details.length > 0 && (
        <Code block tabIndex={0}>
          {details.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}`).join('\n')}
        </Code>
      )}
    </Stack>
  );
}
