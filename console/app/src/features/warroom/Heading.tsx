import { Group, Text } from '@mantine/core';
import { IconClock, IconLock, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Elapsed, Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { PageHeader } from '../../shared/ui/PageHeader';
import type { IncidentDetail } from './api';

export function Heading({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { incident } = detail;
  const { milestones } = incident;
  const began = milestones.startedAt ?? milestones.detectedAt ?? milestones.declaredAt;
  return (
    <div>
      <PageHeader
        title={`${incident.reference} ${incident.title}`}
        parent={{ to: '/incidents', label: t('incidents.title') }}
        text={incident.summary}
      />
      <Group gap="sm" mt={-8}>
        <SeverityBadge severity={incident.severity} />
        <StateBadge kind="incidentState" state={incident.state} />
        {incident.drill && (
          <ToneBadge tone="active">
            <IconSchool size={13} aria-hidden /> {t('incidents.drillShort')}
          </ToneBadge>
        )}
        {incident.restricted && (
          <ToneBadge tone="quiet">
            <IconLock size={13} aria-hidden /> {t('incidents.restrictedShort')}
          </ToneBadge>
        )}
        {began && (
          <Group gap={5} wrap="nowrap">
            <IconClock size={15} aria-label={t('warroom.runningFor')} />
            <Text fw={650} span>
              <Elapsed since={began} until={milestones.resolvedAt ?? milestones.closedAt} />
            </Text>
            <Text size="sm" c="dimmed" span>
              {t('warroom.since')} <Time at={began} as="absolute" />
            </Text>
          </Group>
        )}
        {incident.services.length > 0 && (
          <Text size="sm" c="dimmed">
            {incident.services.map((service) => service.name).join(', ')}
          </Text>
        )}
      </Group>
    </div>
  );
}
