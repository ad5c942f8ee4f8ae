import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ServicesSelect } from '../../../shared/pick/Pickers';
import { limits, measuredChecks } from '../model';
import type { QueryRulesValues } from './queryValues';

/** One query: what it speaks for, what is asked, and where the number lies when all is well. */
export function QueryFields({ form, index }: { form: UseFormReturnType<QueryRulesValues>; index: number }) {
  const { t } = useTranslation();
  const field = (name: string) => form.getInputProps(`queries.${index}.${name}`);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('queries.name')} maxLength={100} required {...field('name')} />
        <Select
          label={t('queries.speaksFor')}
          allowDeselect={false}
          data={measuredChecks.map((value) => ({ value, label: t(`queries.check.${value}`) }))}
          {...field('check')}
        />
      </SimpleGrid>
      <Textarea
        label={t('queries.query')}
        description={t('queries.queryHelp')}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        spellCheck={false}
        autosize
        minRows={2}
        maxLength={2000}
        required
        {...field('query')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('queries.allIsWell')}
          allowDeselect={false}
          data={limits.map((value) => ({ value, label: t(`queries.limit.${value}`) }))}
          {...field('comparison')}
        />
        <NumberInput label={t('queries.threshold')} required {...field('threshold')} />
      </SimpleGrid>
      <ServicesSelect label={t('queries.only')} description={t('queries.onlyHelp')} clearable {...field('serviceIds')} />
    </>
  );
}
