import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/pick/catalogue';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { ScheduleFeedsPanel } from '../duty/feeds/ScheduleFeedsPanel';
import { HandOversPanel } from '../handovers/HandOversPanel';
import { scheduleQuery, type Schedule } from './api';
import { CoveragePanel } from './CoveragePanel';
import { LayersPanel } from './LayersPanel';
import { PlannedNotice } from './PlannedNotice';
import { RevisionsPanel } from './revisions/RevisionsPanel';
import { ScheduleActions } from './ScheduleActions';
import { ScheduleCalendar } from './ScheduleCalendar';
import classes from './Schedule.module.css';
import { WarningsPanel } from './WarningsPanel';

export default function SchedulePage() {
  const { scheduleId } = useParams({ strict: false }) as { scheduleId: string };
  const schedule = useQuery(scheduleQuery(scheduleId));
  return <Loaded query={schedule}>{({ data, etag }) => <Detail schedule={data} etag={etag} />}</Loaded>;
}

function Detail({ schedule, etag }: { schedule: Schedule; etag: string | undefined }) {
  const { t } = useTranslation();
  const names = useNames();
  const { planned } = schedule;
  return (
    <>
      <PageHeader
        title={schedule.name}
        text={[schedule.description, names.team(schedule.teamId), schedule.zone].filter(Boolean).join(' · ')}
        parent={{ to: '/on-call', label: t('schedules.title') }}
        actions={<ScheduleActions schedule={schedule} etag={etag} />}
      />
      <Stack>
        <PlannedNotice schedule={schedule} etag={etag} />
        <div className={classes.beside}>
          <Stack>
            <ScheduleCalendar schedule={schedule} />
            <HandOversPanel scheduleId={schedule.id} />
            <RevisionsPanel schedule={schedule} etag={etag} />
          </Stack>
          <Stack>
            <CoveragePanel schedule={schedule} />
            <WarningsPanel warnings={schedule.warnings} layers={schedule.layers} />
            <LayersPanel title={t('schedules.layers')} layers={schedule.layers} />
            {planned && <LayersPanel title={t('schedules.plannedLayers')} layers={planned.layers} />}
            <ScheduleFeedsPanel scheduleId={schedule.id} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}
