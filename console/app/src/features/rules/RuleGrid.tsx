import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './RuleGrid.module.css';

interface RuleGridProps {
  label: string;
  columns: ReactNode[];
  rows: { name: string; cells: ReactNode[] }[];
}

/** Values by two properties; the names stay in sight when a narrow screen scrolls sideways. */
export function RuleGrid({ label, columns, rows }: RuleGridProps) {
  return (
    <Table.ScrollContainer minWidth={130 + columns.length * 105} role="group" aria-label={label}>
      <Table layout="fixed" verticalSpacing={7} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Td className={classes.name} />
            {columns.map((column, index) => (
              <Table.Th key={index} scope="col">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, cells }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" className={classes.name}>
                {name}
              </Table.Th>
              {cells.map((cell, index) => (
                <Table.Td key={index}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
