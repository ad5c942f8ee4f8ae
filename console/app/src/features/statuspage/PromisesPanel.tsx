import { SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/pick/catalogue';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { WideTable } from '../../shared/ui/WideTable';
import { promiseFiguresQuery, type PromiseFigures } from './promises';

const groups = ['AUDIENCE', 'SEVERITY', 'TEAM', 'MONTH'] as const;

/** How many of the times that were named to somebody were kept. */
export function PromisesPanel() {
  const { t } = useTranslation();
  const figures = useQuery(promiseFiguresQuery);
  return (
    <>
      <Text size="sm" c="dimmed" mb="md" maw={760}>
        {t('promises.text')}
      </Text>
      <Loaded query={figures} rows={4}>
        {(list) =>
          isEmpty(list) ? (
            <Panel>
              <Text c="dimmed">{t('promises.none')}</Text>
            </Panel>
          ) : (
            <SimpleGrid cols={{ base: 1, lg: 2 }}>
              {groups.map((by) => (
                <Figures key={by} by={by} rows={list.filter((row) => row.by === by)} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </>
  );
}

const isEmpty = (list: PromiseFigures[]) => list.every((row) => row.kept + row.missed + row.replaced + row.released + row.open === 0);

interface FiguresProps {
  by: (typeof groups)[number];
  rows: PromiseFigures[];
}

function Figures({ by, rows }: FiguresProps) {
  const { t } = useTranslation();
  const names = useNames();
  const name = (value: string | null | undefined) => {
    if (!value) return t('promises.without');
    if (by === 'TEAM') return names.team(value);
    if (by === 'AUDIENCE') return t(`promises.audience.${value}`);
    return by === 'SEVERITY' ? t(`severity.${value}`) : value;
  };
  const kept = (row: PromiseFigures) =>
    row.kept + row.missed === 0 ? '–' : `${Math.round((100 * row.kept) / (row.kept + row.missed))} %`;
  return (
    <Panel flush title={t(`promises.by.${by}`)}>
      <WideTable label={t(`promises.by.${by}`)} minWidth={340}>
        <Table fz="sm" aria-label={t(`promises.by.${by}`)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {(['share', 'kept', 'missed', 'replaced', 'open'] as const).map((column) => (
                <Table.Th key={column} scope="col" ta="right">
                  {t(`promises.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.value ?? ''}>
                <Table.Th scope="row">{name(row.value)}</Table.Th>
                {[kept(row), row.kept, row.missed, row.replaced, row.open].map((figure, index) => (
                  <Table.Td key={index} ta="right">
                    {figure}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Panel>
  );
}
