import { SimpleGrid } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schedulesQuery } from '../../../shared/pick/catalogue';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { CoverageCard } from './CoverageCard';

/** The next six weeks of each schedule of a team. */
export function CoverageSection({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const schedules = useQuery(schedulesQuery);
  return (
    <Loaded query={schedules}>
      {(all) => {
        const own = all.filter((schedule) => schedule.teamId === teamId);
        return own.length === 0 ? (
          <Panel title={t('coverage.title')}>
            <EmptyState icon={IconCalendarTime} title={t('team.coverage.none')} text={t('team.coverage.noneText')} />
          </Panel>
        ) : (
          <SimpleGrid cols={{ base: 1, lg: own.length > 1 ? 2 : 1 }}>
            {own.map((schedule) => (
              <CoverageCard key={schedule.id} schedule={schedule} />
            ))}
          </SimpleGrid>
        );
      }}
    </Loaded>
  );
}
