import { Alert, List, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { documentKey, postmortemsKey, publish, type Document } from './api';

/** Publishing needs a root cause, and an owned action item or a reason for none. */
export function PublishModal({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { noActionItemsReason: document.noActionItemsReason ?? '' } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('postmortems.publish')}
      form={form}
      send={({ noActionItemsReason }) => publish(document.id, noActionItemsReason.trim())}
      touches={[documentKey(document.id), postmortemsKey]}
      submitLabel={t('postmortems.publish')}
    >
      <Text>{t('postmortems.publishText')}</Text>
      {document.missing.length > 0 && (
        <Alert color="yellow" title={t('postmortems.missing')}>
          <List size="sm">
            {document.missing.map((missing) => (
              <List.Item key={missing.field}>{missing.message}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {document.actionItems.length === 0 && (
        <Textarea label={t('postmortems.whyNoItems')} {...form.getInputProps('noActionItemsReason')} />
      )}
    </FormModal>
  );
}
