import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';

export interface TextQuestion {
  title: string;
  label: string;
  submitLabel: string;
  /** Name of the field in the service's request. */
  field: string;
  /** What stands in the field at first. */
  initial?: string;
  required?: boolean;
  danger?: boolean;
  send: (text: string) => Promise<unknown>;
}

interface TextModalProps {
  incidentId: string;
  question: TextQuestion;
  onClose: () => void;
}

/** Asks for one text: a result, a reason, an objection. */
export function TextModal({ incidentId, question, onClose }: TextModalProps) {
  const { t } = useTranslation();
  const { field } = question;
  const form = useForm<Record<string, string>>({
    initialValues: { [field]: question.initial ?? '' },
    validate: { [field]: (text) => (question.required && !text.trim() ? t('common.required') : null) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={question.title}
      form={form}
      send={(values) => question.send((values[field] ?? '').trim())}
      touches={touched(incidentId)}
      submitLabel={question.submitLabel}
      danger={question.danger}
    >
      <Textarea
        label={question.label}
        required={question.required}
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps(field)}
      />
    </FormModal>
  );
}
