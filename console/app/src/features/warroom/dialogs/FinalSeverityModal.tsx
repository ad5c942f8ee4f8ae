import { SegmentedControl, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { settleSeverity, touched, type IncidentDetail } from '../api';

/** Decides the severity that counts in the figures. */
export function FinalSeverityModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, severity } = detail.incident;
  const form = useForm({
    initialValues: { severity: severity as string, reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.finalSeverity')}
      form={form}
      send={({ severity: chosen, reason }) => settleSeverity(id, chosen, reason.trim())}
      touches={touched(id)}
    >
      <Text size="sm" c="dimmed">
        {t('warroom.finalSeverityHelp')}
      </Text>
      <SegmentedControl
        aria-label={t('incidents.severity')}
        data={['SEV1', 'SEV2', 'SEV3', 'SEV4']}
        {...form.getInputProps('severity')}
      />
      <Textarea label={t('warroom.reason')} required {...form.getInputProps('reason')} />
    </FormModal>
  );
}
