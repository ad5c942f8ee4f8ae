import { Checkbox, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched, type IncidentDetail } from '../api';
import { split } from '../relations/api';

/** Begins an incident with some of the alerts and services of this one. */
export function SplitModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { incident } = detail;
  const alerts = detail.alerts.filter(({ responderRequest }) => !responderRequest);
  const form = useForm({
    initialValues: {
      title: '',
      severity: incident.severity as string,
      alertIds: [] as string[],
      serviceIds: [] as string[],
      reason: '',
    },
    validate: {
      title: (title) => (title.trim() ? null : t('common.required')),
      alertIds: (chosen, { serviceIds }) => (chosen.length + serviceIds.length > 0 ? null : t('relations.splitNothing')),
    },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('relations.split')}
      form={form}
      send={({ title, severity, reason, ...chosen }) =>
        split(incident.id, { ...chosen, title: title.trim(), severity: severity as never, reason: reason.trim() })
      }
      touches={touched(incident.id)}
      onDone={(begun) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: begun.id } } as never)}
      submitLabel={t('relations.split')}
    >
      <TextInput label={t('incidents.whatHappens')} required data-autofocus {...form.getInputProps('title')} />
      <SegmentedControl
        aria-label={t('incidents.severity')}
        data={['SEV1', 'SEV2', 'SEV3', 'SEV4']}
        {...form.getInputProps('severity')}
      />
      {alerts.length > 0 && (
        <Checkbox.Group label={t('relations.splitAlerts')} {...form.getInputProps('alertIds')}>
          <Stack gap={6} mt={6}>
            {alerts.map(({ id, number, summary }) => (
              <Checkbox key={id} value={id} label={`#${number} ${summary}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {incident.services.length > 0 && (
        <Checkbox.Group label={t('relations.splitServices')} {...form.getInputProps('serviceIds')}>
          <Stack gap={6} mt={6}>
            {incident.services.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Text size="xs" c="dimmed">
        {t('relations.splitHelp')}
      </Text>
      <Textarea label={t('warroom.reason')} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
