import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useRole } from '../../session/session';
import { ServiceSelect, TeamSelect } from '../../shared/pick/Pickers';
import { dayOf } from '../../shared/time/format';
import { useNow } from '../../shared/time/useNow';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { daysQuery, hoursQuery, type Asked } from './api';
import { MonthsTable } from './MonthsTable';
import { firstOf } from './picture';
import { WeekPicture } from './WeekPicture';
import { YearPicture } from './YearPicture';

/** When trouble begins: a year day by day, and a week hour by hour. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const [drill, setDrill] = useState('false');
  const [serviceId, setService] = useState<string | null>(null);
  const [teamId, setTeam] = useState<string | null>(null);
  const staff = useRole('admin', 'manager', 'responder');
  const { zone } = useReader();
  const today = dayOf(useNow(), zone);
  const asked: Asked = {
    ...yearUpTo(today, zone),
    zone,
    ...(serviceId && { serviceId }),
    ...(teamId && { teamId }),
  };
  const days = useQuery(daysQuery(asked));
  const hours = useQuery(hoursQuery(asked));
  const counted = <T extends { drill: boolean }>(counts: T[]) => counts.filter((count) => String(count.drill) === drill);
  return (
    <>
      <PageHeader
        title={t('began.title')}
        text={t('began.text', { zone })}
        parent={{ to: '/incidents', label: t('incidents.title') }}
      />
      <Group mb="sm" gap="sm">
        <SegmentedControl
          aria-label={t('incidents.drills')}
          value={drill}
          onChange={setDrill}
          data={[
            { value: 'false', label: t('incidents.title') },
            { value: 'true', label: t('incidents.drills') },
          ]}
        />
        {staff && (
          <>
            <ServiceSelect w={190} aria-label={t('alerts.service')} placeholder={t('alerts.everyService')} value={serviceId} onChange={setService} />
            <TeamSelect w={170} aria-label={t('policies.team')} placeholder={t('actions.anyTeam')} value={teamId} onChange={setTeam} />
          </>
        )}
      </Group>
      <Stack>
        <Panel title={t('began.year')}>
          <Loaded query={days}>
            {(counts) => (
              <Stack>
                <YearPicture last={today} counts={counted(counts)} />
                <MonthsTable counts={counted(counts)} />
              </Stack>
            )}
          </Loaded>
        </Panel>
        <Panel title={t('began.week')}>
          <Loaded query={hours}>{(counts) => <WeekPicture counts={counted(counts)} />}</Loaded>
        </Panel>
      </Stack>
    </>
  );
}

function yearUpTo(today: string, zone: string): { from: string; to: string } {
  const midnight = (date: ReturnType<typeof firstOf>) =>
    new Date(date.toZonedDateTime(zone).epochMilliseconds).toISOString();
  const first = firstOf(today);
  return { from: midnight(first), to: midnight(first.add({ years: 1 })) };
}
