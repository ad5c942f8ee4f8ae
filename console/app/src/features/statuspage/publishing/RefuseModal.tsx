import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { postsKey } from '../api';
import { publicationsKey, stop, type Publication } from './api';

/** Says no; whoever wrote it is told why. */
export function RefuseModal({ publication, onClose }: { publication: Publication; onClose: () => void }) {
  const { t } = useTranslation();
  const asked = publication.mode === 'APPROVAL';
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (asked && !reason.trim() ? t('common.required') : null) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t(asked ? 'publishing.refuseTitle' : 'publishing.stopTitle')}
      form={form}
      send={({ reason }) => stop(publication, reason.trim() || undefined)}
      touches={[publicationsKey, postsKey]}
      submitLabel={t(asked ? 'publishing.refuse' : 'publishing.stop')}
      danger
    >
      <Textarea
        label={t('publishing.reason')}
        description={t('publishing.reasonHelp')}
        required={asked}
        data-autofocus
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </FormModal>
  );
}
