import { Accordion, Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { touched } from '../api';
import type { SeverityRow, SeverityTable } from '../model';
import { NameField } from '../NameField';
import type { EditorProps } from '../RulesPanel';
import { RowFields } from './RowFields';
import { asTable, freshRow, rowErrors, type TableValues } from './tableValues';
import { TrialPanel } from './trial/TrialPanel';
import { useConditionText } from './useConditionText';

/** The decision table, row by row; saving makes a new version of the whole. */
export function SeverityTableModal({ book, current, onClose }: EditorProps<SeverityTable>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const form = useForm<TableValues>({
    initialValues: {
      name: '',
      rows: current.rules.rows.map((row) => ({ ...row, reason: { en: '', ru: '', ...row.reason } })),
    },
    validate: (values) => rowErrors(values, t('common.required'), t('rules.idTaken')),
  });
  const { rows } = form.values;

  function add() {
    form.insertListItem('rows', freshRow(rows), rows.length - 1);
    setOpen(String(rows.length - 1));
  }

  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.severity')}
      form={form}
      send={(values) => book.publish(asTable(values), current.version, values.name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <Text size="sm" c="dimmed">
        {t('rules.editSeverityText')}
      </Text>
      <NameField {...form.getInputProps('name')} />
      <Accordion variant="separated" chevronPosition="left" value={open} onChange={setOpen}>
        {rows.map((row, index) => (
          <Accordion.Item key={index} value={String(index)}>
            <Accordion.Control>
              <RowTitle row={row} number={index + 1} wrong={hasError(form.errors, index)} />
            </Accordion.Control>
            <Accordion.Panel>
              <RowFields form={form} index={index} onMoved={(to) => setOpen(to === null ? null : String(to))} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Button variant="default" leftSection={<IconPlus size={15} />} onClick={add}>
        {t('rules.addRow')}
      </Button>
      <TrialPanel
        candidate={{ definition: asTable(form.values) }}
        inForce={current.rules}
        ready={Object.keys(rowErrors(form.values, '!', '!')).length === 0}
      />
    </FormModal>
  );
}

interface RowTitleProps {
  row: SeverityRow;
  number: number;
  wrong: boolean;
}

function RowTitle({ row, number, wrong }: RowTitleProps) {
  const { t } = useTranslation();
  const text = useConditionText();
  const known = row.when.filter(({ value, operator }) => value !== null || operator.startsWith('IS_'));
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Text span size="sm" c="dimmed" className="numeric">
        {number}
      </Text>
      <SeverityBadge severity={row.severity} />
      <Text span size="sm">
        {row.when.length > 0 && known.length === 0 ? '…' : text(known)}
        {wrong && (
          <Text span c="var(--mantine-color-error)" size="sm">
            {' '}
            {t('rules.incomplete')}
          </Text>
        )}
      </Text>
    </Group>
  );
}

function hasError(errors: Record<string, unknown>, index: number): boolean {
  return Object.keys(errors).some((path) => path.startsWith(`rows.${index}.`));
}
