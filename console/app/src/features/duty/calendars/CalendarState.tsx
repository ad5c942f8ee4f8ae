import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { useNow } from '../../../shared/time/useNow';
import type { AwayCalendar } from './api';
import { isBeingRead } from './isBeingRead';

/** Whether a calendar is read right now, and why it could not be. */
export function CalendarState({ calendar }: { calendar: AwayCalendar }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <div role="status">
      {calendar.problem && (
        <div>
          {t(`duty.calendars.problem.${calendar.problem}`)} {t('duty.calendars.since')} <Time at={calendar.failingSince} />
        </div>
      )}
      {isBeingRead(calendar, now) && <div>{t('duty.calendars.reading')}</div>}
    </div>
  );
}
