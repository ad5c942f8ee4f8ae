import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { holidayCalendarsQuery } from './api';
import { calendarName } from './calendarName';

const most = 60;

/** A calendar of public holidays; the one chosen stays visible when its list cannot be read. */
export function HolidaySelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const { language } = useReader();
  const { data } = useQuery(holidayCalendarsQuery);
  const known = (data?.items ?? []).map((each) => ({ value: each.code, label: calendarName(each, language) }));
  const chosen = props.value;
  const lost = chosen && !known.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return (
    <Select
      searchable
      clearable
      limit={most}
      nothingFoundMessage={t('team.holidays.notFound')}
      placeholder={t('team.holidays.search')}
      {...props}
      data={[...lost, ...known]}
    />
  );
}
