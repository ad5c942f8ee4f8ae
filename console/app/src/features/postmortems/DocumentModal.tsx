import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { PersonSelect } from '../../shared/pick/Pickers';
import { changeDocument, documentKey, postmortemsKey, type Document } from './api';

export function DocumentModal({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      title: document.title,
      ownerId: document.owner?.id ?? null,
      scribeId: document.scribe?.id ?? null,
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('postmortems.edit')}
      form={form}
      send={({ title, ownerId, scribeId }) =>
        changeDocument(document.id, { title, ownerId: ownerId ?? undefined, scribeId: scribeId ?? undefined })
      }
      touches={[documentKey(document.id), postmortemsKey]}
    >
      <TextInput label={t('postmortems.name')} required {...form.getInputProps('title')} />
      <PersonSelect label={t('actions.owner')} {...form.getInputProps('ownerId')} />
      <PersonSelect label={t('postmortems.scribe')} {...form.getInputProps('scribeId')} />
    </FormModal>
  );
}
