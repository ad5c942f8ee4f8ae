import { Checkbox, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/clients';
import { FormModal } from '../../../shared/forms/FormModal';
import { useDuration } from '../../../shared/time/Time';
import { postUpdate, touched, type IncidentDetail } from '../api';
import { IncidentOutlook } from './IncidentOutlook';
import { emptyWords, PublicWords, wordsOf } from './PublicWords';

/** Tells those who work on it what is new, the public if wanted, and promises the next update. */
export function UpdateModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const [key] = useState(newKey);
  const { incident, cadence } = detail;
  const form = useForm({
    initialValues: { text: '', tellPublic: false, publicText: emptyWords(), next: 'cadence' },
    validate: {
      text: (text) => (text.trim() ? null : t('common.required')),
      publicText: (words, values) => (values.tellPublic && !wordsOf(words) ? t('common.required') : null),
    },
  });
  const minutes = ['10', '15', '30', '60', '120'];
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.updateNumber', { number: cadence.updates + 1 })}
      form={form}
      send={({ text, tellPublic, publicText, next }) =>
        postUpdate(incident.id, key, {
          text: text.trim(),
          publicText: tellPublic ? wordsOf(publicText) : undefined,
          nextUpdateAt: next === 'cadence' ? undefined : new Date(Date.now() + Number(next) * 60_000).toISOString(),
        })
      }
      touches={touched(incident.id)}
      submitLabel={t('warroom.postUpdate')}
    >
      <Textarea
        label={t('warroom.updateText')}
        description={t('warroom.updateHelp')}
        required
        data-autofocus
        minRows={3}
        {...form.getInputProps('text')}
      />
      <Select
        label={t('warroom.nextUpdate')}
        allowDeselect={false}
        data={[
          {
            value: 'cadence',
            label: cadence.everySeconds
              ? t('warroom.byCadence', { time: duration(cadence.everySeconds) })
              : t('warroom.noPromise'),
          },
          ...minutes.map((value) => ({ value, label: t('warroom.inTime', { time: duration(Number(value) * 60) }) })),
        ]}
        {...form.getInputProps('next')}
      />
      <Checkbox label={t('warroom.tellPublic')} {...form.getInputProps('tellPublic', { type: 'checkbox' })} />
      {form.values.tellPublic && (
        <>
          <PublicWords form={form as never} label={(language) => t('warroom.publicWords', { language })} />
          {wordsOf(form.values.publicText) && <IncidentOutlook incidentId={incident.id} words={form.values.publicText} />}
        </>
      )}
    </FormModal>
  );
}
