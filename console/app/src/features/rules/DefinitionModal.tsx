import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { touched } from './api';
import { NameField } from './NameField';
import type { EditorProps } from './RulesPanel';

/** Changes rules in the form in which they are kept; the service says what it does not accept. */
export function DefinitionModal<T>({ book, current, onClose }: EditorProps<T>) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { name: '', definition: JSON.stringify(current.rules, null, 2) },
    validate: { definition: (text) => (parsed(text) ? null : t('rules.notJson')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      size="xl"
      title={t(`rules.edit.${book.kind}`)}
      form={form}
      send={({ name, definition }) => book.publish(parsed(definition) as T, current.version, name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      <Textarea
        label={t('rules.definition')}
        description={t('rules.definitionHelp')}
        autosize
        minRows={12}
        maxRows={26}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        {...form.getInputProps('definition')}
      />
    </FormModal>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
