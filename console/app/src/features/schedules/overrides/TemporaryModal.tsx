import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { onCallKey, schedulesKey, type Schedule } from '../api';
import { addTemporary } from './api';
import { draftNow } from './draft';

interface Fixed {
  personId: string | null;
  start: string;
  end: string;
}

/** Fixed shifts for a period in which neither layers nor overrides count. */
export function TemporaryModal({ schedule, onClose }: { schedule: Schedule; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = schedule;
  const [first] = useState(() => draftNow(Date.now()));
  const from = toLocalInput(first.start, zone);
  const until = toLocalInput(first.end, zone);
  const form = useForm({
    initialValues: { startsAt: from, endsAt: until, shifts: [{ personId: null, start: from, end: until }] as Fixed[] },
    validate: {
      endsAt: (value, { startsAt }) => (value > startsAt ? null : t('overrides.endAfterStart')),
      shifts: { personId: (value) => (value ? null : t('common.required')) },
    },
  });
  const { startsAt, endsAt, shifts } = form.values;
  const instant = (local: string) => fromLocalInput(local, zone) ?? '';
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('overrides.temporary')}
      form={form}
      send={(values) =>
        addTemporary(schedule.id, {
          startsAt: instant(values.startsAt),
          endsAt: instant(values.endsAt),
          shifts: values.shifts.map(({ personId, start, end }) => ({ personId: personId ?? '', start: instant(start), end: instant(end) })),
        })
      }
      touches={[schedulesKey, onCallKey]}
    >
      <Text size="sm" c="dimmed">
        {t('overrides.temporaryText')} {t('schedules.inZone', { zone })}
      </Text>
      <Group grow align="flex-start">
        <TextInput type="datetime-local" label={t('schedules.from')} required {...form.getInputProps('startsAt')} />
        <TextInput type="datetime-local" label={t('schedules.until')} required {...form.getInputProps('endsAt')} />
      </Group>
      <Stack gap="xs">
        {shifts.map((_, index) => (
          <Group key={index} align="flex-end" gap="xs">
            <PersonSelect flex="1 1 160px" label={t('overrides.fixedPerson', { number: index + 1 })} required {...form.getInputProps(`shifts.${index}.personId`)} />
            <TextInput flex="1 1 190px" type="datetime-local" label={t('schedules.from')} {...form.getInputProps(`shifts.${index}.start`)} />
            <TextInput flex="1 1 190px" type="datetime-local" label={t('schedules.until')} {...form.getInputProps(`shifts.${index}.end`)} />
            <ActionIcon mb={5} aria-label={t('overrides.removeFixed', { number: index + 1 })} onClick={() => form.removeListItem('shifts', index)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem('shifts', { personId: null, start: shifts.at(-1)?.end ?? startsAt, end: endsAt })}
        >
          {t('overrides.addFixed')}
        </Button>
      </Stack>
    </FormModal>
  );
}
