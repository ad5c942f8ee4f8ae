import { Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { addIntegration, servicesKey, type Integration, type IntegrationKind } from './api';

interface IntegrationModalProps {
  serviceId: string;
  onClose: () => void;
  onDone: (integration: Integration) => void;
  /** Closed without having added one. */
  onCancel?: () => void;
}

export function IntegrationModal({ serviceId, onClose, onDone, onCancel }: IntegrationModalProps) {
  const { t } = useTranslation();
  const form = useForm<{ kind: IntegrationKind; name: string }>({
    initialValues: { kind: 'PAGERDUTY_V2', name: '' },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      onCancel={onCancel}
      title={t('services.addIntegration')}
      form={form}
      send={({ kind, name }) => addIntegration(serviceId, kind, name || t(`services.kind.${kind}`))}
      touches={[[...servicesKey, serviceId, 'integrations']]}
      onDone={onDone}
      submitLabel={t('common.create')}
    >
      <Radio.Group label={t('services.sender')} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt="xs">
          {(['PAGERDUTY_V2', 'ALERTMANAGER'] as const).map((kind) => (
            <Radio key={kind} value={kind} label={t(`services.kind.${kind}`)} description={t(`services.kindHelp.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={t('common.name')} placeholder={t(`services.kind.${form.values.kind}`)} {...form.getInputProps('name')} />
    </FormModal>
  );
}
