import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { BacklogWeek } from './api';
import classes from './Bars.module.css';
import { Legend } from './Legend';

/** How the backlog grew: what came and what went in each week, and what was left. */
export function Backlog({ weeks }: { weeks: BacklogWeek[] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const highest = Math.max(1, ...weeks.flatMap(({ opened, closed, open }) => [opened, closed, open]));
  const height = (value: number) => `${(100 * value) / highest}%`;
  return (
    <>
      <div className={classes.weeks} aria-hidden>
        {weeks.map((week) => (
          <div
            key={week.week}
            className={classes.week}
            title={`${day.format(Date.parse(week.week))}: ${t('followUp.opened')} ${week.opened}, ${t('followUp.closed')} ${week.closed}, ${t('followUp.open')} ${week.open}`}
          >
            <span className={classes.watch} style={{ height: height(week.opened) }} />
            <span className={classes.rest} style={{ height: height(week.closed) }} />
            <span className={classes.alarm} style={{ height: height(week.open) }} />
          </div>
        ))}
      </div>
      <Legend
        entries={[
          { tone: 'watch', name: t('followUp.opened') },
          { tone: 'rest', name: t('followUp.closed') },
          { tone: 'alarm', name: t('followUp.open') },
        ]}
      />
      <VisuallyHidden>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('followUp.week')}</Table.Th>
              <Table.Th>{t('followUp.opened')}</Table.Th>
              <Table.Th>{t('followUp.closed')}</Table.Th>
              <Table.Th>{t('followUp.open')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.map((week) => (
              <Table.Tr key={week.week}>
                <Table.Th>{day.format(Date.parse(week.week))}</Table.Th>
                <Table.Td>{week.opened}</Table.Td>
                <Table.Td>{week.closed}</Table.Td>
                <Table.Td>{week.open}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </VisuallyHidden>
    </>
  );
}
