import { Alert, List, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { documentKey, postmortemsKey, publish, type Document } from './api';

/** Publishing needs a root cause, an owned action item or a reason for none, and one for each factor or a reason. */
export function PublishModal({ document, onClose }: { document: Document; onClose: () => void }) {
  const { t } = useTranslation();
  const kept = document.actionItems.some(
    ({ status, owner, ownerTeamId, dueOn }) => status !== 'DROPPED' && (owner || ownerTeamId) && dueOn,
  );
  const form = useForm({
    initialValues: {
      noActionItemsReason: document.noActionItemsReason ?? '',
      uncoveredFactorsReason: document.uncoveredFactorsReason ?? '',
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('postmortems.publish')}
      form={form}
      send={({ noActionItemsReason, uncoveredFactorsReason }) =>
        publish(document.id, noActionItemsReason.trim(), uncoveredFactorsReason.trim())
      }
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
      {!kept && (
        <Textarea
          label={t(document.actionItems.length === 0 ? 'postmortems.whyNoItems' : 'postmortems.whyNoneOwned')}
          maxLength={2000}
          {...form.getInputProps('noActionItemsReason')}
        />
      )}
      {document.uncoveredFactors > 0 && (
        <Textarea
          label={t('postmortems.whyUncovered', { count: document.uncoveredFactors })}
          maxLength={2000}
          {...form.getInputProps('uncoveredFactorsReason')}
        />
      )}
    </FormModal>
  );
}
