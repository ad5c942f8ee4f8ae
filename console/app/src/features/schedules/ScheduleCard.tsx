import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArrowsExchange, IconChevronLeft, IconChevronRight, IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { useNames } from '../../shared/pick/catalogue';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { deleteSchedule, onCallKey, schedulesKey, shiftsQuery, type Schedule } from './api';
import { OverrideModal } from './OverrideModal';
import { Overrides } from './Overrides';
import { mondayOf, plusDays } from './weekLayout';
import { WeekTimeline } from './WeekTimeline';

const shownDays = 14;

/** One schedule over two weeks, with its overrides. */
export function ScheduleCard({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation();
  const names = useNames();
  const [first, setFirst] = useState(() => mondayOf(Date.now(), schedule.zone));
  const shifts = useQuery(shiftsQuery(schedule, first, shownDays));
  const [dialog, setDialog] = useState<'override'>();
  const mayChange = useRole('admin', 'manager');
  const mayOverride = useRole('admin', 'manager', 'responder');
  const remove = useSend(() => deleteSchedule(schedule.id), { touches: [schedulesKey, onCallKey] });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('schedules.remove', { name: schedule.name }),
      children: t('schedules.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <Panel
      title={schedule.name}
      actions={
        <>
          {mayOverride && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconArrowsExchange size={15} />}
              onClick={() => setDialog('override')}
            >
              {t('schedules.addOverride')}
            </Button>
          )}
          {mayChange && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={t('common.actions')}>
                  <IconDots size={17} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item color="red" onClick={confirmRemoval}>
                  {t('common.delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
    >
      <Group justify="space-between" mb={6}>
        <Text size="sm" c="dimmed">
          {[
            names.team(schedule.teamId),
            schedule.layers.map((layer) => layer.name).join(', '),
            schedule.zone,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group gap={4}>
          <ActionIcon aria-label={t('schedules.earlier')} onClick={() => setFirst(plusDays(first, -7))}>
            <IconChevronLeft size={17} />
          </ActionIcon>
          <Button variant="subtle" size="compact-xs" onClick={() => setFirst(mondayOf(Date.now(), schedule.zone))}>
            {t('schedules.today')}
          </Button>
          <ActionIcon aria-label={t('schedules.later')} onClick={() => setFirst(plusDays(first, 7))}>
            <IconChevronRight size={17} />
          </ActionIcon>
        </Group>
      </Group>
      <Loaded query={shifts} rows={2}>
        {(plan) => <WeekTimeline shifts={plan.shifts} first={first} days={shownDays} zone={schedule.zone} />}
      </Loaded>
      <Overrides schedule={schedule} />
      {dialog === 'override' && <OverrideModal schedule={schedule} onClose={() => setDialog(undefined)} />}
    </Panel>
  );
}
