import { Group, Text } from '@mantine/core';
import { IconLock, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import type { IncidentSummary } from './api';

export function IncidentRow({ incident }: { incident: IncidentSummary }) {
  const { t } = useTranslation();
  const { milestones } = incident;
  return (
    <Row
      to={`/incidents/${incident.id}`}
      before={<SeverityBadge severity={incident.severity} />}
      title={
        <>
          <Text span inherit c="dimmed" fw={500} className="numeric">
            {incident.reference}
          </Text>{' '}
          {incident.title}
        </>
      }
      meta={
        <Group gap={6} component="span">
          {incident.services.map((service) => service.name).join(', ')}
          {incident.services.length > 0 && ' · '}
          <Time at={milestones.startedAt ?? milestones.declaredAt} />
          {' · '}
          {incident.commander ? incident.commander.name : t('incidents.noCommander')}
          {incident.drill && (
            <>
              <IconSchool size={14} /> {t('incidents.drillShort')}
            </>
          )}
          {incident.restricted && (
            <>
              <IconLock size={14} /> {t('incidents.restrictedShort')}
            </>
          )}
        </Group>
      }
      side={<StateBadge kind="incidentState" state={incident.state} />}
    />
  );
}
