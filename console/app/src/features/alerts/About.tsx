import { Anchor, Code, Group, Stack } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { servicesQuery } from '../../shared/pick/catalogue';
import { Time } from '../../shared/time/Time';
import { Facts } from '../../shared/ui/Facts';
import { alertPlaceQuery } from '../incidents/api';
import type { Alert } from './api';

/** What the sender said about an alert, and where its service keeps what helps. */
export function About({ alert }: { alert: Alert }) {
  const { t } = useTranslation();
  const details = Object.entries(alert.details ?? {});
  const inIncident = useQuery(alertPlaceQuery(alert.id)).data?.incident;
  const known = useQuery(servicesQuery).data?.find(({ id }) => id === alert.serviceId)?.links ?? [];
  const links = [...alert.links, ...known.filter(({ href }) => alert.links.every((link) => link.href !== href))];
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
            inIncident &&
              (inIncident.visible ? (
                <Anchor component={Link} to={`/incidents/${inIncident.id}`}>
                  {inIncident.reference} {inIncident.title}
                </Anchor>
              ) : (
                `${inIncident.reference} ${inIncident.title}`
              )),
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
      {links.length > 0 && (
        <Group gap="sm">
          {links.map((link) => (
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
