import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { SeverityRow, SeverityTable } from '../model';
import { useConditionText } from './useConditionText';

/** The decision table, read from the top: the first row that fits decides. */
export function SeverityTableView({ table }: { table: SeverityTable }) {
  const { t } = useTranslation();
  return (
    <Rows label={t('rules.tab.severity')}>
      {table.rows.map((row, index) => (
        <Line key={row.id} row={row} number={index + 1} />
      ))}
    </Rows>
  );
}

function Line({ row, number }: { row: SeverityRow; number: number }) {
  const { i18n } = useTranslation();
  const text = useConditionText();
  const language = i18n.language.startsWith('ru') ? 'ru' : 'en';
  return (
    <Row
      before={
        <>
          <Text span size="sm" c="dimmed" className="numeric" w={18} ta="right">
            {number}
          </Text>
          <SeverityBadge severity={row.severity} />
        </>
      }
      title={text(row.when)}
      meta={`${row.reason[language] ?? row.reason.en ?? ''} · ${row.id}`}
    />
  );
}
