import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { onCallKey, schedulesKey, undoChange, type Schedule } from './api';

/** Takes the last change of a schedule back. */
export function useUndo(schedule: Schedule, etag: string | undefined) {
  const { t } = useTranslation();
  return useSend(() => undoChange(schedule.id, etag), { touches: [schedulesKey, onCallKey], said: t('schedules.undone') });
}
