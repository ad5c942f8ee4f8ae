import { Table, type TableScrollContainerProps } from '@mantine/core';

interface WideTableProps extends TableScrollContainerProps {
  /** What the table is of. */
  label: string;
}

/** Room for a table that a telephone has to scroll, by finger or by keyboard. */
export function WideTable({ label, ...props }: WideTableProps) {
  return (
    <Table.ScrollContainer
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': label } }}
      {...props}
    />
  );
}
