import { Fieldset, Group, MultiSelect, NumberInput, SimpleGrid, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { inLanguage, severities } from '../model';
import type { CatalogueValues } from './roleValues';

/** Which roles and how many people each severity needs, whether it pages, and how many people report to one. */
export function NeedsFields({ form }: { form: UseFormReturnType<CatalogueValues> }) {
  const { t, i18n } = useTranslation();
  const roles = form.values.roles.map(({ id, key, name }) => ({ value: id, label: inLanguage(name, i18n.language) || key }));
  const known = new Set(roles.map(({ value }) => value));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {severities.map((severity) => (
          <Fieldset key={severity} legend={t('ruleForm.needs', { severity: t(`severity.${severity}`) })}>
            <MultiSelect
              label={t('warroom.roles')}
              data={roles}
              searchable
              {...form.getInputProps(`severities.${severity}.roles`)}
              value={form.values.severities[severity].roles.filter((id) => known.has(id))}
            />
            <NumberInput
              mt="xs"
              label={t('rules.people')}
              min={0}
              max={20}
              allowDecimal={false}
              {...form.getInputProps(`severities.${severity}.people`)}
            />
            <Switch
              mt="xs"
              label={t('paging.rule')}
              description={t('paging.ruleHelp')}
              {...form.getInputProps(`severities.${severity}.pagesOnCall`, { type: 'checkbox' })}
            />
          </Fieldset>
        ))}
      </SimpleGrid>
      <Fieldset legend={t('rules.span')}>
        <Group gap="sm" grow>
          <NumberInput label={t('ruleForm.least')} min={1} max={50} allowDecimal={false} {...form.getInputProps('span.least')} />
          <NumberInput label={t('ruleForm.most')} min={1} max={50} allowDecimal={false} {...form.getInputProps('span.most')} />
        </Group>
      </Fieldset>
    </>
  );
}
