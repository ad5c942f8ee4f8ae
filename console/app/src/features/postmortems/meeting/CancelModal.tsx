import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { cancelMeeting, meetingKey } from './api';

/** Calls a review off; whoever is invited hears why. */
export function CancelModal({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      danger
      onClose={onClose}
      title={t('review.cancel')}
      submitLabel={t('review.cancel')}
      form={form}
      send={({ reason }) => cancelMeeting(id, reason)}
      touches={[meetingKey(id)]}
    >
      <Text>{t('review.cancelText')}</Text>
      <TextInput label={t('review.why')} required data-autofocus maxLength={500} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
