import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { Loaded } from '../../../shared/ui/Loaded';
import { Row, Rows } from '../../../shared/ui/Rows';
import { holidaysQuery } from './api';

export function HolidayList({ code, year }: { code: string; year: number }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <Loaded query={useQuery(holidaysQuery(code, year))} rows={6}>
      {({ days }) =>
        days.length === 0 ? (
          <Text size="sm">{t('team.holidays.none', { year })}</Text>
        ) : (
          <Rows label={t('team.holidays.of', { code, year })}>
            {days.map(({ date, name }) => (
              <Row key={date} title={name} side={<span className="numeric">{format.format(Date.parse(date))}</span>} />
            ))}
          </Rows>
        )
      }
    </Loaded>
  );
}
