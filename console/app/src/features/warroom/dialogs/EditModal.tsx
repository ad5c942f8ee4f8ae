import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { ServicesSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { editIncident, touched, type IncidentDetail } from '../api';

/** Rewrites what the incident is about, since when, and which services it concerns. */
export function EditModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const { incident } = detail;
  const began = incident.milestones.startedAt ?? incident.milestones.declaredAt ?? new Date().toISOString();
  const known = incident.services.map(({ id }) => id);
  const form = useForm({
    initialValues: {
      title: incident.title,
      summary: incident.summary,
      startedAt: toLocalInput(Date.parse(began), zone),
      serviceIds: known,
    },
    validate: { title: (title) => (title.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.edit')}
      form={form}
      send={({ title, summary, startedAt, serviceIds }) =>
        editIncident(incident.id, {
          title,
          summary,
          startedAt: fromLocalInput(startedAt, zone) ?? began,
          serviceIds: form.isDirty('serviceIds') ? serviceIds : undefined,
        })
      }
      touches={touched(incident.id)}
    >
      <TextInput label={t('incidents.whatHappens')} required {...form.getInputProps('title')} />
      <ServicesSelect
        label={t('incidents.services')}
        description={t('declaring.servicesHelp')}
        known={incident.services}
        {...form.getInputProps('serviceIds')}
      />
      <Textarea label={t('incidents.summary')} {...form.getInputProps('summary')} />
      <TextInput type="datetime-local" label={t('warroom.startedAt', { zone })} {...form.getInputProps('startedAt')} />
    </FormModal>
  );
}
