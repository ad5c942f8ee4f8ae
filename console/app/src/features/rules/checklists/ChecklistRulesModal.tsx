import { Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { inLanguage, type ChecklistPolicy } from '../model';
import { NameField } from '../NameField';
import { RowList } from '../rows/RowList';
import type { EditorProps } from '../RulesPanel';
import { ItemFields } from './ItemFields';
import { asPolicy, checklistErrors, checklistValues, freshItem, type ChecklistValues } from './itemValues';

/** What is not to be forgotten, item by item; saving makes a new version of the whole. */
export function ChecklistRulesModal({ book, current, onClose }: EditorProps<ChecklistPolicy>) {
  const { t, i18n } = useTranslation();
  const says = { required: t('common.required'), wrong: t('ruleForm.keyWrong'), taken: t('ruleForm.keyTaken') };
  const form = useForm<ChecklistValues>({
    initialValues: checklistValues(current.rules),
    validate: (values) => checklistErrors(values, says),
  });
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.checklists')}
      form={form}
      send={(values) => book.publish(asPolicy(values), current.version, values.name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      <RowList
        form={form}
        path="items"
        rows={form.values.items}
        title={({ key, phase, text, severities }) => (
          <Group gap="xs">
            <Text span size="sm">
              {inLanguage(text, i18n.language) || text.en || key}
            </Text>
            <Text span size="xs" c="dimmed">
              {t(`checklist.phase.${phase}`)} · {severities.join(', ')}
            </Text>
          </Group>
        )}
        fields={(_, index) => <ItemFields form={form} index={index} />}
        fresh={() => freshItem(form.values.items)}
        addLabel={t('ruleForm.addItem')}
        removeLabel={t('ruleForm.removeItem')}
      />
    </FormModal>
  );
}
