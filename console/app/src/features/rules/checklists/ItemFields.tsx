import { MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { roleRules, rulesQuery } from '../api';
import { dueFroms, inLanguage, itemConditions, itemFacts, phases, severities } from '../model';
import type { ChecklistValues } from './itemValues';

/** One item: what is to be done, when it is asked for, whose it is, by when, and what ticks it. */
export function ItemFields({ form, index }: { form: UseFormReturnType<ChecklistValues>; index: number }) {
  const { t, i18n } = useTranslation();
  const catalogue = useQuery(rulesQuery(roleRules)).data?.current.rules.roles ?? [];
  const path = `items.${index}`;
  const role = form.values.items[index]?.role;
  const roles = catalogue.map(({ key, name }) => ({ value: key, label: inLanguage(name, i18n.language) ?? key }));
  const gone = role && !roles.some(({ value }) => value === role) ? [{ value: role, label: role }] : [];
  const field = (name: string) => form.getInputProps(`${path}.${name}`);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {Object.entries(languages).map(([language, spelled]) => (
        <TextInput
          key={language}
          label={t('ruleForm.text', { language: spelled })}
          lang={language}
          required={language === 'en'}
          {...field(`text.${language}`)}
        />
      ))}
      <Select
        label={t('ruleForm.phase')}
        allowDeselect={false}
        data={phases.map((value) => ({ value, label: t(`checklist.phase.${value}`) }))}
        {...field('phase')}
      />
      <MultiSelect
        label={t('incidents.severity')}
        required
        data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
        {...field('severities')}
      />
      <MultiSelect
        label={t('ruleForm.when')}
        description={t('ruleForm.whenHelp')}
        data={itemConditions.map((value) => ({ value, label: t(`rules.itemWhen.${value}`) }))}
        {...field('when')}
      />
      <Select
        label={t('ruleForm.whose')}
        description={t('ruleForm.whoseHelp')}
        clearable
        searchable
        data={[...roles, ...gone]}
        {...field('role')}
      />
      <DurationInput label={t('ruleForm.due')} description={t('ruleForm.dueHelp')} {...field('dueSeconds')} />
      <Select
        label={t('ruleForm.dueFrom')}
        description={t('ruleForm.dueFromHelp')}
        allowDeselect={false}
        data={dueFroms.map((value) => ({ value, label: t(`ruleForm.moment.${value}`) }))}
        {...field('dueFrom')}
      />
      <Select
        label={t('ruleForm.done')}
        description={t('ruleForm.doneHelp')}
        clearable
        searchable
        data={itemFacts.map((value) => ({ value, label: t(`ruleForm.fact.${value}`) }))}
        {...field('done')}
      />
      <TextInput label={t('ruleForm.key')} description={t('ruleForm.keyHelp')} maxLength={40} required {...field('key')} />
    </SimpleGrid>
  );
}
