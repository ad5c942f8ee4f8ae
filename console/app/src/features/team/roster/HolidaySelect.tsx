import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holidayCalendarsQuery } from './api';

/** A calendar of public holidays; the one chosen stays visible when its list cannot be read. */
export function HolidaySelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const { data } = useQuery(holidayCalendarsQuery);
  const known = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  const chosen = props.value;
  const lost = chosen && !known.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return (
    <Select
      searchable
      clearable
      description={data?.items.length === 0 ? t('team.facts.noCalendars') : t('team.facts.holidayCalendarHelp')}
      {...props}
      data={[...lost, ...known]}
    />
  );
}
