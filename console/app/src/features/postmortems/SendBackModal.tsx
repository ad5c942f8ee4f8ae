import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { documentKey, moveDocument, postmortemsKey, type Document } from './api';

/** Makes a post-mortem a draft again; its authors hear why. */
export function SendBackModal({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { reason: '' } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('postmortems.takeBack')}
      form={form}
      send={({ reason }) => moveDocument(document.id, 'DRAFT', reason.trim() || undefined)}
      touches={[documentKey(document.id), postmortemsKey]}
      submitLabel={t('postmortems.takeBack')}
    >
      <Text size="sm">{t('documents.sendBackText')}</Text>
      <Textarea
        label={t('documents.sendBackReason')}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormModal>
  );
}
