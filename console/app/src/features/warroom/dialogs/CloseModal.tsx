import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { close, touched, type IncidentDetail } from '../api';

export function CloseModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  const { id } = detail.incident;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.close')}
      form={form}
      send={({ reason }) => close(id, reason.trim() || undefined)}
      touches={touched(id)}
      submitLabel={t('warroom.close')}
    >
      <Textarea label={t('warroom.note')} description={t('warroom.closeHelp')} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
