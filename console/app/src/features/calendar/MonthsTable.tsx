import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { DayCount } from './api';
import { monthsOf, severities } from './picture';

/** The year as a table. */
export function MonthsTable({ counts }: { counts: DayCount[] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const months = monthsOf(counts);
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (months.length === 0) return <Text c="dimmed">{t('began.nothing')}</Text>;
  return (
    <details>
      <summary>{t('began.asTable')}</summary>
      <Table.ScrollContainer minWidth={380}>
        <Table verticalSpacing={4} className="numeric">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('began.month')}</Table.Th>
              {severities.map((severity) => (
                <Table.Th key={severity} scope="col" ta="right">
                  {severity}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="right">
                {t('common.all')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {months.map(({ month, counts: bySeverity, total }) => (
              <Table.Tr key={month}>
                <Table.Th scope="row" fw={500}>
                  {name.format(Date.parse(`${month}-01T00:00:00Z`))}
                </Table.Th>
                {severities.map((severity) => (
                  <Table.Td key={severity} ta="right">
                    {bySeverity[severity]}
                  </Table.Td>
                ))}
                <Table.Td ta="right">{total}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
