import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { alertTouches } from '../api';

interface EscalateModalProps<Output> {
  title: string;
  send: () => Promise<Output>;
  onDone?: (output: Output) => void;
  onClose: () => void;
}

/** Asks before more people are woken. */
export function EscalateModal<Output>({ title, send, onDone, onClose }: EscalateModalProps<Output>) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: {} });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      form={form}
      send={send}
      touches={alertTouches}
      onDone={onDone}
      submitLabel={t('alerts.escalate')}
    >
      <Text size="sm">{t('alerts.escalateText')}</Text>
    </FormModal>
  );
}
