import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import type { OnCallFacts } from './api';

/** What is known about somebody, in a line: since when, what they followed, whose holidays. */
export function useFactsText(): (facts: OnCallFacts) => string {
  const { t } = useTranslation();
  const { language } = useReader();
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return ({ onboardedOn, shadowedShifts, holidayCalendar }) =>
    [
      onboardedOn && t('team.roster.since', { date: days.format(Date.parse(onboardedOn)) }),
      t('team.roster.shadowed', { count: shadowedShifts ?? 0 }),
      holidayCalendar && t('team.roster.holidaysOf', { calendar: holidayCalendar }),
    ]
      .filter(Boolean)
      .join(' · ');
}
