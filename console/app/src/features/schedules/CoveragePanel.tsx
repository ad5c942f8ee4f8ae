import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { shiftsQuery, type Schedule } from './api';
import { Gaps } from './Gaps';
import { QualityFacts } from './QualityFacts';
import { sixWeeks } from './sixWeeks';

/** How well the six weeks ahead are covered, and when nobody is on call in them. */
export function CoveragePanel({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const [range] = useState(sixWeeks);
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
