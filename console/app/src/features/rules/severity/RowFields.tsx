import { ActionIcon, Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { answers, comparisons, factKey, facts, isNumber, severities, type Fact } from '../model';
import { RowTools } from '../rows/RowTools';
import { freshCondition, type TableValues } from './tableValues';

interface RowFieldsProps {
  form: UseFormReturnType<TableValues>;
  index: number;
  /** Where the row is now; null when it is gone. */
  onMoved: (to: number | null) => void;
}

/** One row of the decision table; the last one has no conditions and stays last. */
export function RowFields({ form, index, onMoved }: RowFieldsProps) {
  const { t } = useTranslation();
  const path = `rows.${index}`;
  const { rows } = form.values;
  const row = rows[index];
  if (!row) return null;
  const last = index === rows.length - 1;

  function move(to: number) {
    form.reorderListItem('rows', { from: index, to });
    onMoved(to);
  }

  function remove() {
    form.removeListItem('rows', index);
    onMoved(null);
  }

  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('incidents.severity')}
          allowDeselect={false}
          data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          {...form.getInputProps(`${path}.severity`)}
        />
        <TextInput label={t('rules.rowId')} maxLength={60} required {...form.getInputProps(`${path}.id`)} />
      </SimpleGrid>
      {last ? (
        <Text size="sm" c="dimmed">
          {t('rules.lastRow')}
        </Text>
      ) : (
        <Conditions form={form} index={index} />
      )}
      {Object.entries(languages).map(([language, name]) => (
        <Textarea
          key={language}
          minRows={1}
          label={t('rules.reason', { language: name })}
          lang={language}
          required={language === 'en'}
          {...form.getInputProps(`${path}.reason.${language}`)}
        />
      ))}
      {!last && (
        <RowTools index={index} last={rows.length - 2} onMove={move} onRemove={remove} removeLabel={t('rules.removeRow')} />
      )}
    </Stack>
  );
}

function Conditions({ form, index }: Pick<RowFieldsProps, 'form' | 'index'>) {
  const { t } = useTranslation();
  const path = `rows.${index}.when`;
  const when = form.values.rows[index]?.when ?? [];
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {t('rules.when')}
      </Text>
      {when.map(({ fact }, place) => (
        <Group key={place} gap={6} align="flex-start">
          <Select
            flex="2 1 190px"
            aria-label={t('rules.fact')}
            allowDeselect={false}
            searchable
            data={facts.map((value) => ({ value, label: t(`facts.${factKey(value)}`) }))}
            value={fact}
            onChange={(chosen) => form.setFieldValue(`${path}.${place}`, freshCondition(chosen as Fact))}
          />
          <Select
            flex="1 1 130px"
            aria-label={t('rules.operator')}
            allowDeselect={false}
            data={(isNumber(fact) ? comparisons : answers).map((value) => ({ value, label: t(`rules.operators.${value}`) }))}
            {...form.getInputProps(`${path}.${place}.operator`)}
          />
          {isNumber(fact) && <Value {...form.getInputProps(`${path}.${place}.value`)} />}
          {when.length > 1 && (
            <ActionIcon mt={6} aria-label={t('rules.removeCondition')} onClick={() => form.removeListItem(path, place)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      <Button
        size="xs"
        variant="subtle"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem(path, freshCondition('REVENUE_IMPACTED'))}
      >
        {t('rules.addCondition')}
      </Button>
    </Stack>
  );
}

interface ValueProps {
  value?: number | null;
  onChange?: (value: number | null) => void;
}

function Value({ value, onChange, ...props }: ValueProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      {...props}
      flex="1 1 90px"
      aria-label={t('rules.value')}
      allowNegative={false}
      decimalScale={4}
      value={value ?? ''}
      onChange={(typed) => onChange?.(typed === '' ? null : Number(typed))}
    />
  );
}
