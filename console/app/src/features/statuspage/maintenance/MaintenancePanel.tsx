import { Button, Stack } from '@mantine/core';
import { IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import type { StatusPage } from '../api';
import { maintenanceList, type Maintenance, type Move } from './api';
import { MaintenanceCalendar } from './MaintenanceCalendar';
import { MaintenanceRow } from './MaintenanceRow';
import { MoveModal } from './MoveModal';
import { windowAfter, windowOf, type Window } from './plan';
import { PlanModal } from './PlanModal';

interface Planned {
  window: Window;
  maintenance?: Maintenance;
}

/** The planner: a calendar of the windows of a page, and the list of them with what can be done now. */
export function MaintenancePanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const manages = useRole('admin', 'manager');
  const { maintenance: linked } = useSearch({ strict: false }) as { maintenance?: string };
  const maintenances = useInfiniteQuery({ ...maintenanceList(page.id), refetchInterval: 30_000 });
  const [planned, setPlanned] = useState<Planned>();
  const [moved, setMoved] = useState<{ maintenance: Maintenance; move: Move | 'update' }>();
  const edit = (maintenance: Maintenance) => setPlanned({ window: windowOf(maintenance), maintenance });
  const plan = manages && (
    <Button
      size="xs"
      leftSection={<IconPlus size={15} />}
      onClick={() => setPlanned({ window: windowAfter(Date.now()) })}
    >
      {t('maintenance.plan')}
    </Button>
  );
  return (
    <Stack>
      <Panel title={t('maintenance.calendar')} actions={plan}>
        <MaintenanceCalendar
          page={page}
          onPlan={manages ? (window) => setPlanned({ window }) : undefined}
          onOpen={(maintenance) => {
            if (manages && maintenance.status !== 'COMPLETED') edit(maintenance);
          }}
        />
      </Panel>
      <Panel flush title={t('statuspage.tab.maintenances')}>
        <Loaded query={maintenances}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={IconCalendarTime} title={t('maintenance.none')} text={t('maintenance.noneText')} />
            ) : (
              <Rows label={t('statuspage.tab.maintenances')}>
                {list.map((maintenance) => (
                  <MaintenanceRow
                    key={maintenance.id}
                    maintenance={maintenance}
                    chosen={maintenance.id === linked}
                    onEdit={manages ? () => edit(maintenance) : undefined}
                    onMove={manages ? (move) => setMoved({ maintenance, move }) : undefined}
                  />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...maintenances} />
      </Panel>
      {planned && <PlanModal page={page} {...planned} onClose={() => setPlanned(undefined)} />}
      {moved && <MoveModal page={page} {...moved} onClose={() => setMoved(undefined)} />}
    </Stack>
  );
}
