import { Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { FormModal } from '../../shared/forms/FormModal';
import { PersonSelect } from '../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../shared/time/localInput';
import { setupKey } from '../setup/api';
import { addOverride, onCallKey, schedulesKey, type Schedule } from './api';

/** Puts somebody on call for a while; times are those of the schedule's zone. */
export function OverrideModal({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [hour] = useState(() => Math.ceil(Date.now() / 3_600_000) * 3_600_000);
  const form = useForm({
    initialValues: {
      personId: me?.id ?? null,
      startsAt: toLocalInput(hour, schedule.zone),
      endsAt: toLocalInput(hour + 8 * 3_600_000, schedule.zone),
    },
    validate: {
      personId: (value) => (value ? null : t('common.required')),
      endsAt: (value, values) => (value > values.startsAt ? null : t('schedules.endAfterStart')),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('schedules.overrideFor', { name: schedule.name })}
      form={form}
      send={(values) =>
        addOverride(schedule.id, {
          personId: values.personId as string,
          startsAt: fromLocalInput(values.startsAt, schedule.zone) ?? '',
          endsAt: fromLocalInput(values.endsAt, schedule.zone) ?? '',
        })
      }
      touches={[schedulesKey, onCallKey, setupKey]}
    >
      <PersonSelect label={t('schedules.who')} required {...form.getInputProps('personId')} />
      <Group grow align="flex-start">
        <TextInput type="datetime-local" label={t('schedules.from')} required {...form.getInputProps('startsAt')} />
        <TextInput type="datetime-local" label={t('schedules.until')} required {...form.getInputProps('endsAt')} />
      </Group>
      <Text size="xs" c="dimmed">
        {t('schedules.inZone', { zone: schedule.zone })}
      </Text>
    </FormModal>
  );
}
