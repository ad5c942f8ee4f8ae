import { Checkbox, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { Loaded } from '../../../shared/ui/Loaded';
import { touched, type IncidentDetail } from '../api';
import { attachAlerts, looseAlertsQuery } from '../relations/api';

/** Puts open alerts that are in no incident into this one. */
export function AttachModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const loose = useQuery(looseAlertsQuery(id));
  const form = useForm({
    initialValues: { alertIds: [] as string[] },
    validate: { alertIds: (chosen) => (chosen.length > 0 ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('relations.attach')}
      form={form}
      send={({ alertIds }) => attachAlerts(id, alertIds)}
      touches={touched(id)}
      submitLabel={t('relations.attachNow')}
    >
      <Loaded query={loose} rows={3}>
        {(alerts) =>
          alerts.length === 0 ? (
            <Text c="dimmed">{t('relations.noLoose')}</Text>
          ) : (
            <Checkbox.Group label={t('relations.loose')} {...form.getInputProps('alertIds')}>
              <Stack gap={6} mt={6}>
                {alerts.map(({ id: alertId, number, summary, serviceName }) => (
                  <Checkbox key={alertId} value={alertId} label={`#${number} ${summary}`} description={serviceName} />
                ))}
              </Stack>
            </Checkbox.Group>
          )
        }
      </Loaded>
    </FormModal>
  );
}
