import { Anchor, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChevronLeft, IconClock, IconLock, IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Elapsed, Time } from '../../../shared/time/Time';
import { SeverityBadge, StateBadge, ToneBadge } from '../../../shared/ui/Badges';
import type { IncidentDetail } from '../api';
import { Here } from '../meeting/Here';
import classes from './Room.module.css';

/** What it is, how bad, in which state and for how long; the badges stay in sight on a telephone too. */
export function RoomHead({ detail, children }: { detail: IncidentDetail; children?: ReactNode }) {
  const { t } = useTranslation();
  const { incident } = detail;
  useDocumentTitle(`${incident.reference} ${incident.title} · Muster`);
  return (
    <div className={classes.head}>
      <div className={classes.what}>
        <Title order={1} className={classes.title}>
          <Anchor component={Link} to="/incidents" inherit underline="never" aria-label={t('incidents.title')}>
            <IconChevronLeft size={18} aria-hidden />
          </Anchor>
          {incident.reference} {incident.title}
        </Title>
        {incident.summary && incident.summary !== incident.title && (
          <Text c="dimmed" size="sm" lineClamp={1} visibleFrom="sm" title={incident.summary}>
            {incident.summary}
          </Text>
        )}
        <Badges detail={detail} />
      </div>
      {children}
    </div>
  );
}

function Badges({ detail: { incident, codeName, retrospective, cadence } }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { milestones } = incident;
  const began = milestones.startedAt ?? milestones.detectedAt ?? milestones.declaredAt;
  return (
    <Group className={classes.badges} gap="xs">
      <SeverityBadge severity={incident.severity} />
      <StateBadge kind="incidentState" state={incident.state} />
      {began && (
        <Group gap={4} wrap="nowrap">
          <IconClock size={15} aria-label={t('warroom.runningFor')} />
          <Text fw={650} span>
            <Elapsed since={began} until={milestones.resolvedAt ?? milestones.closedAt} />
          </Text>
          <Text size="sm" c="dimmed" span visibleFrom="xs">
            {t('warroom.since')} <Time at={began} as="absolute" />
          </Text>
        </Group>
      )}
      {cadence.nextUpdateAt && (
        <span className={classes.due}>
          <ToneBadge tone={cadence.overdue ? 'alarm' : 'quiet'}>
            {t('warroom.nextUpdate')}: <Time at={cadence.nextUpdateAt} />
          </ToneBadge>
        </span>
      )}
      {incident.drill && (
        <ToneBadge tone="active">
          <IconSchool size={13} aria-hidden /> {t('incidents.drillShort')}
        </ToneBadge>
      )}
      {incident.restricted && (
        <ToneBadge tone="quiet">
          <IconLock size={13} aria-hidden />{' '}
          {codeName ? t('incidents.knownAs', { name: codeName }) : t('incidents.restrictedShort')}
        </ToneBadge>
      )}
      <Here incidentId={incident.id} />
      {retrospective && <ToneBadge tone="quiet">{t('incidents.pastShort')}</ToneBadge>}
      {incident.services.length > 0 && (
        <Text size="sm" c="dimmed" visibleFrom="sm">
          {incident.services.map((service) => service.name).join(', ')}
        </Text>
      )}
    </Group>
  );
}
