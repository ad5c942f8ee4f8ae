import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { onCallKey, schedulesKey, undoChange, type Schedule } from './api';

/** Takes the last change of a schedule back, at once or after asking. */
export function useUndo(schedule: Schedule, etag: string | undefined) {
  const { t } = useTranslation();
  const undo = useSend(() => undoChange(schedule.id, etag), { touches: [schedulesKey, onCallKey], said: t('schedules.undone') });

  function confirm() {
    modals.openConfirmModal({
      title: t('schedules.undo'),
      children: t(schedule.planned ? 'schedules.undoPlannedText' : 'schedules.undoText'),
      labels: { confirm: t('schedules.undo'), cancel: t('common.cancel') },
      onConfirm: () => undo.mutate(),
    });
  }

  return { ...undo, confirm };
}
