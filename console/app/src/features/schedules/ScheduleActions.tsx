import { ActionIcon, Button, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArrowBackUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { setupKey } from '../setup/api';
import { deleteSchedule, onCallKey, schedulesKey, type Schedule } from './api';
import { useUndo } from './useUndo';

/** What a manager can do with a whole schedule. */
export function ScheduleActions({ schedule, etag }: { schedule: Schedule; etag: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useRole('admin', 'manager');
  const undo = useUndo(schedule, etag);
  const remove = useSend(() => deleteSchedule(schedule.id, etag), {
    touches: [schedulesKey, onCallKey, setupKey],
    onDone: () => void navigate({ to: '/on-call' }),
  });
  if (!mayChange) return null;

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
    <>
      <Button component={Link} to={`/schedules/${schedule.id}/edit`} leftSection={<IconPencil size={16} />}>
        {t('common.edit')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('common.actions')}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {schedule.revision > 1 && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={undo.confirm}>
              {t('schedules.undo')}
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={confirmRemoval}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
