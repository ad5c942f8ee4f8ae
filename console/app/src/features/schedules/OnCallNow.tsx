import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { oncall, ok, type Oncall } from '../../api/clients';
import { Time, useDuration } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { onCallKey } from './api';

export type ScheduleNow = Oncall['ScheduleOnCallResponse'];
export type ServiceNow = Oncall['OfService'];

export const schedulesNowQuery = queryOptions({
  queryKey: [...onCallKey, 'schedules'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/on-call/schedules', { params: { query: { limit: 200 } } })),
  refetchInterval: 60_000,
});

const servicesNowQuery = queryOptions({
  queryKey: [...onCallKey, 'services'],
  queryFn: () => ok(oncall.GET('/api/oncall/v1/on-call/services', { params: { query: { limit: 200 } } })),
  refetchInterval: 60_000,
});

/** Who would be woken at this moment, by schedule and by service. */
export function OnCallNow() {
  const { t } = useTranslation();
  const services = useQuery(servicesNowQuery);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <SchedulesNow />
      <Panel flush title={t('schedules.byService')}>
        <Loaded query={services} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconUserOff} title={t('schedules.noServices')} text={t('schedules.noServicesText')} />
            ) : (
              <Rows label={t('schedules.byService')}>
                {items.map((service) => (
                  <ServiceLine key={service.serviceId} service={service} />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Panel>
    </SimpleGrid>
  );
}

export function SchedulesNow({ more }: { more?: boolean }) {
  const { t } = useTranslation();
  const schedules = useQuery(schedulesNowQuery);
  return (
    <Panel
      flush
      title={t('schedules.now')}
      actions={
        more && (
          <Anchor component={Link} to="/on-call" size="sm">
            {t('common.all')}
          </Anchor>
        )
      }
    >
      <Loaded query={schedules} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconUserOff} title={t('schedules.none')} text={t('schedules.noneText')} />
          ) : (
            <Rows label={t('schedules.now')}>
              {items.map((schedule) => (
                <ScheduleLine key={schedule.scheduleId} schedule={schedule} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Panel>
  );
}

function ScheduleLine({ schedule }: { schedule: ScheduleNow }) {
  const { t } = useTranslation();
  const { current, next } = schedule;
  const [first] = current;
  return (
    <Row
      to={`/schedules/${schedule.scheduleId}`}
      title={first ? names(current) : <ToneBadge tone="alarm">{t('schedules.nobody')}</ToneBadge>}
      meta={
        <>
          {schedule.scheduleName}
          {first && (
            <>
              {' · '}
              {t('schedules.untilTime')} <Time at={earliestEnd(current)} as="absolute" />
            </>
          )}
        </>
      }
      side={
        next.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('schedules.then', { name: names(next) })}
          </Text>
        )
      }
    />
  );
}

function names(shifts: ScheduleNow['current']): string {
  return [...new Set(shifts.map((shift) => shift.personName))].join(', ');
}

function earliestEnd(shifts: ScheduleNow['current']): number {
  return Math.min(...shifts.map(({ end }) => Date.parse(end)));
}

function ServiceLine({ service }: { service: ServiceNow }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const levels = service.levels ?? [];
  const reaches = levels.some((level) => (level.people ?? []).length > 0);
  return (
    <Row
      to={`/services/${service.serviceId}`}
      title={service.serviceName}
      meta={
        <Stack gap={0}>
          {levels.map((level) => (
            <Group key={level.level} gap={6}>
              <span className="numeric">
                {t('schedules.level', { number: level.level })}
                {level.delaySeconds ? ` (+${duration(level.delaySeconds)})` : ''}:
              </span>
              {(level.people ?? []).map((person) => person.personName).join(', ') || t('schedules.nobody')}
            </Group>
          ))}
        </Stack>
      }
      side={!reaches && <ToneBadge tone="alarm">{t('services.reachesNobody')}</ToneBadge>}
    />
  );
}
