import { Button, Stack } from '@mantine/core';
import { IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { schedulesQuery } from '../../shared/pick/catalogue';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { OnCallNow } from './OnCallNow';
import { ScheduleCard } from './ScheduleCard';

export default function OnCallPage() {
  const { t } = useTranslation();
  const schedules = useQuery(schedulesQuery);
  const mayChange = useRole('admin', 'manager');
  return (
    <>
      <PageHeader
        title={t('schedules.title')}
        text={t('schedules.text')}
        actions={
          mayChange && (
            <Button component={Link} to="/schedules/new" leftSection={<IconPlus size={16} />}>
              {t('schedules.add')}
            </Button>
          )
        }
      />
      <Stack>
        <OnCallNow />
        <Loaded query={schedules}>
          {(list) =>
            list.length === 0 ? (
              <Panel>
                <EmptyState icon={IconCalendarTime} title={t('schedules.none')} text={t('schedules.noneText')} />
              </Panel>
            ) : (
              <Stack>
                {list.map((schedule) => (
                  <ScheduleCard key={schedule.id} schedule={schedule} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}
