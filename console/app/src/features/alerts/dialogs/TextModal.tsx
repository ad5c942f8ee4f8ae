import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { alertTouches } from '../api';

interface TextModalProps<Output> {
  title: string;
  label: string;
  submitLabel: string;
  required?: boolean;
  /** The text without space around it. */
  send: (text: string) => Promise<Output>;
  onDone?: (output: Output) => void;
  onClose: () => void;
}

/** An action with a few words, such as why an alert is over. */
export function TextModal<Output>({ title, label, submitLabel, required, send, onDone, onClose }: TextModalProps<Output>) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { text: '' },
    validate: { text: (text) => (required && !text.trim() ? t('common.required') : null) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      form={form}
      send={({ text }) => send(text.trim())}
      touches={alertTouches}
      onDone={onDone}
      derived={{ note: 'text' }}
      submitLabel={submitLabel}
    >
      <Textarea label={label} required={required} autosize minRows={2} data-autofocus {...form.getInputProps('text')} />
    </FormModal>
  );
}
