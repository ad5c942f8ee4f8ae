import { MultiSelect, Select, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { teamsQuery } from '../../../shared/pick/catalogue';
import { inLanguage } from '../model';
import { commander, type CatalogueValues } from './roleValues';

const realmRoles = ['responder', 'manager', 'admin'];

/** What one role is called and asks for, and who may hold it. */
export function RoleFields({ form, index }: { form: UseFormReturnType<CatalogueValues>; index: number }) {
  const { t, i18n } = useTranslation();
  const teams = useQuery(teamsQuery).data ?? [];
  const path = `roles.${index}`;
  const leads = form.values.roles[index]?.key === commander;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t('ruleForm.key')}
          description={t('ruleForm.keyHelp')}
          maxLength={40}
          required
          readOnly={leads}
          {...form.getInputProps(`${path}.key`)}
        />
        <Select
          label={t('ruleForm.area')}
          description={t('ruleForm.areaHelp')}
          clearable
          data={form.values.areas.map(({ id, key, name }) => ({ value: id, label: inLanguage(name, i18n.language) || key }))}
          {...form.getInputProps(`${path}.area`)}
        />
        {Object.entries(languages).map(([language, spelled]) => (
          <TextInput
            key={language}
            label={t('ruleForm.name', { language: spelled })}
            lang={language}
            required={language === 'en'}
            {...form.getInputProps(`${path}.name.${language}`)}
          />
        ))}
        {(['duties', 'skills'] as const).flatMap((what) =>
          Object.entries(languages).map(([language, spelled]) => (
            <Textarea
              key={`${what}${language}`}
              label={t(`ruleForm.${what}`, { language: spelled })}
              description={t('ruleForm.aLineEach')}
              lang={language}
              autosize
              minRows={2}
              {...form.getInputProps(`${path}.${what}.${language}`)}
            />
          )),
        )}
        <MultiSelect
          label={t('ruleForm.realmRoles')}
          description={t('ruleForm.mayHoldHelp')}
          data={realmRoles.map((value) => ({ value, label: t(`rules.who.${value}`) }))}
          {...form.getInputProps(`${path}.realmRoles`)}
        />
        <MultiSelect
          label={t('ruleForm.teams')}
          description={t('ruleForm.mayHoldHelp')}
          searchable
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps(`${path}.teamIds`)}
        />
      </SimpleGrid>
      <Switch
        label={t('ruleForm.single')}
        description={leads ? t('ruleForm.commander') : undefined}
        disabled={leads}
        {...form.getInputProps(`${path}.single`, { type: 'checkbox' })}
      />
    </>
  );
}
