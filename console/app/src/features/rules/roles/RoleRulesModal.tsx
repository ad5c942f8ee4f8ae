import { SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { inLanguage, type RoleCatalogue } from '../model';
import { NameField } from '../NameField';
import { RowList } from '../rows/RowList';
import type { EditorProps } from '../RulesPanel';
import { NeedsFields } from './NeedsFields';
import { RoleFields } from './RoleFields';
import { asCatalogue, catalogueErrors, catalogueValues, commander, freshArea, freshRole, type CatalogueValues } from './roleValues';

/** The roles, what each severity needs of them, and the parts of the work; saving makes a new version of the whole. */
export function RoleRulesModal({ book, current, onClose }: EditorProps<RoleCatalogue>) {
  const { t, i18n } = useTranslation();
  const says = {
    required: t('common.required'),
    wrong: t('ruleForm.keyWrong'),
    taken: t('ruleForm.keyTaken'),
    span: t('ruleForm.spanWrong'),
  };
  const form = useForm<CatalogueValues>({
    initialValues: catalogueValues(current.rules),
    validate: (values) => catalogueErrors(values, says),
  });
  const title = ({ key, name }: { key: string; name: Record<string, string> }) => inLanguage(name, i18n.language) || name.en || key;
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.roles')}
      form={form}
      send={(values) => book.publish(asCatalogue(values), current.version, values.name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      <RowList
        form={form}
        path="roles"
        rows={form.values.roles}
        title={title}
        fields={(_, index) => <RoleFields form={form} index={index} />}
        fresh={() => freshRole(form.values.roles)}
        fixed={({ key }) => key === commander}
        addLabel={t('ruleForm.addRole')}
        removeLabel={t('ruleForm.removeRole')}
      />
      <NeedsFields form={form} />
      <Title order={3} size="h5">
        {t('ruleForm.areas')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('ruleForm.areasHelp')}
      </Text>
      <RowList
        form={form}
        path="areas"
        rows={form.values.areas}
        title={title}
        fields={(_, index) => (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t('ruleForm.key')} maxLength={40} required {...form.getInputProps(`areas.${index}.key`)} />
            {Object.entries(languages).map(([language, spelled]) => (
              <TextInput
                key={language}
                label={t('ruleForm.name', { language: spelled })}
                lang={language}
                required={language === 'en'}
                {...form.getInputProps(`areas.${index}.name.${language}`)}
              />
            ))}
          </SimpleGrid>
        )}
        fresh={() => freshArea(form.values.areas)}
        addLabel={t('ruleForm.addArea')}
        removeLabel={t('ruleForm.removeArea')}
      />
    </FormModal>
  );
}
