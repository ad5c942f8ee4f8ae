import { Accordion, Button, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowTools } from './RowTools';

interface RowListProps<Values, Row> {
  form: UseFormReturnType<Values>;
  /** Where the form keeps them. */
  path: string;
  rows: Row[];
  title: (row: Row) => ReactNode;
  fields: (row: Row, index: number) => ReactNode;
  fresh: () => Row;
  /** Whether a row must stay. */
  fixed?: (row: Row) => boolean;
  addLabel: string;
  removeLabel: string;
}

/** Rows of rules, one open at a time: its fields, its place, and its end. */
export function RowList<Values, Row>(props: RowListProps<Values, Row>) {
  const { form, path, rows, title, fields, fresh, fixed, addLabel, removeLabel } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const wrong = (index: number) => Object.keys(form.errors).some((field) => field.startsWith(`${path}.${index}.`));
  const add = () => {
    form.insertListItem(path, fresh() as never);
    setOpen(String(rows.length));
  };
  const move = (from: number, to: number) => {
    form.reorderListItem(path, { from, to });
    setOpen(String(to));
  };
  const remove = (index: number) => {
    form.removeListItem(path, index);
    setOpen(null);
  };
  return (
    <>
      <Accordion variant="separated" chevronPosition="left" value={open} onChange={setOpen}>
        {rows.map((row, index) => (
          <Accordion.Item key={index} value={String(index)}>
            <Accordion.Control>
              {title(row)}
              {wrong(index) && (
                <Text span c="var(--mantine-color-error)" size="sm">
                  {' '}
                  {t('rules.incomplete')}
                </Text>
              )}
            </Accordion.Control>
            <Accordion.Panel>
              {open === String(index) && (
                <Stack gap="xs">
                  {fields(row, index)}
                  <RowTools
                    index={index}
                    last={rows.length - 1}
                    onMove={(to) => move(index, to)}
                    onRemove={fixed?.(row) ? undefined : () => remove(index)}
                    removeLabel={removeLabel}
                  />
                </Stack>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Button variant="default" leftSection={<IconPlus size={15} />} onClick={add}>
        {addLabel}
      </Button>
    </>
  );
}
