import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { addTimeOff, timeOffKey, type TimeOffKind } from '../api';
import { SpanFields } from '../SpanFields';
import { instantsOf, spanValues } from '../spanValues';
import { enteredKinds } from './kinds';
import { tomorrow } from './tomorrow';

export function TimeOffModal({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const [day] = useState(() => tomorrow(Date.now(), zone));
  const form = useForm({
    initialValues: { kind: 'VACATION' as TimeOffKind, ...spanValues(day, zone), note: '' },
    validate: {
      startsAt: (value) => (value ? null : t('common.required')),
      endsAt: (value, { startsAt }) => (value > startsAt ? null : t('overrides.endAfterStart')),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('duty.addTimeOff')}
      form={form}
      send={(values) =>
        addTimeOff(personId, {
          kind: values.kind,
          ...instantsOf(values, day, zone),
          note: values.note.trim() || undefined,
        })
      }
      touches={[timeOffKey(personId)]}
    >
      <Select
        label={t('duty.why')}
        allowDeselect={false}
        data={enteredKinds.map((value) => ({ value, label: t(`duty.timeOffKind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <SpanFields form={form} />
      <TextInput label={t('duty.note')} maxLength={500} {...form.getInputProps('note')} />
    </FormModal>
  );
}
