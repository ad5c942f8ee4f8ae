import { Alert, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { FormModal } from '../../shared/forms/FormModal';
import { PeopleSelect, TeamSelect, ZoneSelect } from '../../shared/pick/Pickers';
import { ownZone } from '../../shared/time/format';
import { setupKey } from '../setup/api';
import { addSchedule, schedulesKey, weekdays, type Schedule, type ScheduleValues } from './api';

interface ScheduleModalProps {
  onClose: () => void;
  onDone?: (schedule: Schedule) => void;
}

/** A weekly rotation: who takes turns, and when the turn passes on. */
export function ScheduleModal({ onClose, onDone }: ScheduleModalProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const form = useForm<ScheduleValues>({
    initialValues: {
      name: '',
      description: '',
      teamId: null,
      zone: ownZone(),
      handOffDay: 'MONDAY',
      handOffTime: '09:00',
      participantIds: [],
    },
  });
  const dayName = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const monday = Date.UTC(2026, 0, 5);
  const few = form.values.participantIds.length;
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('schedules.add')}
      form={form}
      send={addSchedule}
      touches={[schedulesKey, setupKey]}
      onDone={onDone}
    >
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <Textarea label={t('common.description')} minRows={1} {...form.getInputProps('description')} />
      <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
      <PeopleSelect
        label={t('schedules.participants')}
        description={t('schedules.participantsHelp')}
        required
        {...form.getInputProps('participantIds')}
      />
      {few > 0 && (few < 4 || few > 12) && (
        <Alert color="yellow" p="xs">
          {few < 4 ? t('schedules.tooFew') : t('schedules.tooMany')}
        </Alert>
      )}
      <ZoneSelect label={t('people.zone')} required {...form.getInputProps('zone')} />
      <Group grow align="flex-start">
        <Select
          label={t('schedules.handOffDay')}
          allowDeselect={false}
          data={weekdays.map((value, index) => ({ value, label: dayName.format(monday + index * 86_400_000) }))}
          {...form.getInputProps('handOffDay')}
        />
        <TextInput label={t('schedules.handOffTime')} type="time" required {...form.getInputProps('handOffTime')} />
      </Group>
    </FormModal>
  );
}
