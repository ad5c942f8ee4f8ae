import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import type { Schedule } from '../../schedules/api';
import { Gaps } from '../../schedules/Gaps';
import { QualityFacts } from '../../schedules/QualityFacts';
import { coverageQuery } from './api';
import { Conflicts } from './Conflicts';

/** How well one schedule is covered, and what to do about it. */
export function CoverageCard({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const coverage = useQuery(coverageQuery(schedule.id));
  return (
    <Panel
      title={t('team.coverage.of', { name: schedule.name })}
      actions={
        <Anchor component={Link} to={`/schedules/${schedule.id}`} size="sm" aria-label={t('team.coverage.openOf', { name: schedule.name })}>
          {t('common.open')}
        </Anchor>
      }
    >
      <Loaded query={coverage} rows={3}>
        {(report) => (
          <Stack gap="sm">
            <QualityFacts quality={report.quality} />
            <Gaps gaps={report.gaps} zone={schedule.zone} />
            <Conflicts report={report} scheduleId={schedule.id} zone={schedule.zone} />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
