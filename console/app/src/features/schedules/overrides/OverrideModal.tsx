import { Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me';
import { FormModal } from '../../../shared/forms/FormModal';
import { policiesQuery } from '../../../shared/pick/catalogue';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { setupKey } from '../../setup/api';
import { onCallKey, schedulesKey, type Override, type Schedule } from '../api';
import { addOverride, overrideKinds } from './api';
import type { Draft } from './draft';
import { useClash } from './useClash';
import { everywhere, namesOriginal, namesPerson, requestOf, valuesOf } from './values';

interface OverrideModalProps {
  schedule: Schedule;
  draft: Draft;
  overrides: Override[];
  onClose: () => void;
}

/** An exception for a while; times are those of the schedule's zone. */
export function OverrideModal({ schedule, draft, overrides, onClose }: OverrideModalProps) {
  const { t } = useTranslation();
  const me = useMe();
  const policies = useQuery(policiesQuery).data ?? [];
  const explained = useClash(overrides, schedule.zone);
  const form = useForm({
    initialValues: valuesOf(draft, schedule.zone, me?.id),
    validate: {
      originalId: (value, { kind }) => (namesOriginal(kind) && !value ? t('common.required') : null),
      personId: (value, { kind }) => (namesPerson(kind) && !value ? t('common.required') : null),
      startsAt: (value) => (value ? null : t('common.required')),
      endsAt: (value, { startsAt }) => (value > startsAt ? null : t('overrides.endAfterStart')),
    },
  });
  const { kind } = form.values;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('overrides.title', { name: schedule.name })}
      form={form}
      send={(values) => {
        const body = requestOf(values, schedule.zone);
        return addOverride(schedule.id, body).catch(explained(body));
      }}
      touches={[schedulesKey, onCallKey, setupKey]}
    >
      <Radio.Group label={t('overrides.kind')} {...form.getInputProps('kind')}>
        <Stack gap={6} mt={6}>
          {overrideKinds.map((value) => (
            <Radio key={value} value={value} data-autofocus={value === kind || undefined} label={t(`overrides.kinds.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {namesOriginal(kind) && (
        <PersonSelect
          label={t(kind === 'REMOVE' ? 'overrides.removed' : 'overrides.original')}
          required
          {...form.getInputProps('originalId')}
        />
      )}
      {namesPerson(kind) && <PersonSelect label={t('overrides.person')} required {...form.getInputProps('personId')} />}
      <TextInput type="datetime-local" label={t('schedules.from')} required {...form.getInputProps('startsAt')} />
      <TextInput type="datetime-local" label={t('schedules.until')} required {...form.getInputProps('endsAt')} />
      <Text size="xs" c="dimmed">
        {t('schedules.inZone', { zone: schedule.zone })}
      </Text>
      <Select
        label={t('overrides.scope')}
        allowDeselect={false}
        data={[
          { value: everywhere, label: t('overrides.everywhere') },
          { group: t('schedules.layers'), items: schedule.layers.map(({ id, name }) => ({ value: `layer:${id}`, label: name })) },
          { group: t('nav.policies'), items: policies.map(({ id, name }) => ({ value: `policy:${id}`, label: name })) },
        ]}
        {...form.getInputProps('scope')}
      />
    </FormModal>
  );
}
