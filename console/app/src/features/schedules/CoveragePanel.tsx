import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { shiftsQuery, type Schedule } from './api';
import { Gaps } from './Gaps';
import { QualityFacts } from './QualityFacts';

const hour = 3_600_000;
/** Schedules are published six weeks ahead (ROT-06). */
const published = 42 * 24 * hour;

/** How well the six weeks ahead are covered, and when nobody is on call in them. */
export function CoveragePanel({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const [since] = useState(() => Date.now());
  const range = { since: new Date(since).toISOString(), until: new Date(since + published).toISOString() };
  const ahead = useQuery(shiftsQuery(schedule.id, range));
  return (
    <Panel title={t('coverage.title')}>
      <Loaded query={ahead} rows={3}>
        {(shifts) => (
          <Stack gap="sm">
            <QualityFacts quality={shifts.quality} />
            <Gaps gaps={shifts.gaps} zone={schedule.zone} />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}
