import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import type { Target } from '../../../shared/pick/targets';
import { TargetsSelect } from '../../../shared/pick/TargetsSelect';
import { alertTouches, pageForAlert } from '../api';
import { targetPaths } from './targetPaths';

interface PageModalProps {
  alertId: string;
  onClose: () => void;
}

/** Whom to page as well, at once. */
export function PageModal({ alertId, onClose }: PageModalProps) {
  const { t } = useTranslation();
  const form = useForm<{ targets: Target[]; message: string }>({
    initialValues: { targets: [], message: '' },
    validate: { targets: (targets) => (targets.length === 0 ? t('common.required') : null) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('alerts.pageMore')}
      form={form}
      send={({ targets, message }) => pageForAlert(alertId, { targets, message: message.trim() || undefined })}
      touches={alertTouches}
      derived={targetPaths(form.values.targets)}
      submitLabel={t('alerts.pageNow')}
    >
      <Text size="sm">{t('alerts.pageMoreText')}</Text>
      <TargetsSelect
        label={t('policies.targets')}
        required
        data-autofocus
        {...form.getInputProps('targets')}
        value={form.values.targets}
      />
      <Textarea label={t('contacts.why')} description={t('contacts.whyHelp')} maxLength={500} {...form.getInputProps('message')} />
    </FormModal>
  );
}
