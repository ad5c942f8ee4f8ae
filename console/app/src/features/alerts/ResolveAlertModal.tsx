import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { alertsKey, pagesKey, resolveAlert, type Alert } from './api';

export function ResolveAlertModal({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { note: '' } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('alerts.resolve')}
      form={form}
      send={({ note }) => resolveAlert(alert.id, note.trim())}
      touches={[alertsKey, pagesKey]}
      submitLabel={t('alerts.resolve')}
    >
      <Textarea label={t('alerts.note')} data-autofocus {...form.getInputProps('note')} />
    </FormModal>
  );
}
