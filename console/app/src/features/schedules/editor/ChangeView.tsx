import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { useNames } from '../../../shared/pick/catalogue';
import type { Change } from '../api';
import { useSpanTimes } from '../calendar/useSpanTimes';

const shownDifferences = 6;

/** Whose hours change, and the first times at which other people are on call. */
export function ChangeView({ change, zone }: { change: Change; zone: string }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const names = useNames();
  const times = useSpanTimes(language, zone);
  const hours = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const people = (ids: string[]) => ids.map(names.person).join(', ') || t('schedules.nobody');
  if (change.differences.length === 0) return <Text>{t('editor.nobodyAffected')}</Text>;
  return (
    <Stack gap="sm">
      <Table.ScrollContainer minWidth={300}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('editor.affected')}</Table.Th>
              <Table.Th ta="right">{t('editor.before')}</Table.Th>
              <Table.Th ta="right">{t('editor.after')}</Table.Th>
              <Table.Th ta="right">±</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="numeric">
            {change.affected.map(({ personId, personName, hoursBefore, hoursAfter }) => (
              <Table.Tr key={personId}>
                <Table.Td>{personName}</Table.Td>
                <Table.Td ta="right">{hours.format(hoursBefore)}</Table.Td>
                <Table.Td ta="right">{hours.format(hoursAfter)}</Table.Td>
                <Table.Td ta="right">{signed.format(hoursAfter - hoursBefore)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Stack gap={4}>
        {change.differences.slice(0, shownDifferences).map(({ start, end, before, after }) => (
          <Text key={start} size="sm">
            {times({ start: Date.parse(start), end: Date.parse(end) })}: {people(before)} → <b>{people(after)}</b>
          </Text>
        ))}
        {change.differences.length > shownDifferences && (
          <Text size="sm" c="dimmed">
            {t('coverage.moreGaps', { count: change.differences.length - shownDifferences })}
          </Text>
        )}
      </Stack>
    </Stack>
  );
}
