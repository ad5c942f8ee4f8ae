import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { fromLocalInput } from '../../../shared/time/localInput';
import type { ScheduleNow } from '../../schedules/OnCallNow';
import { takeNow, whoIsOnCall } from '../api';

interface TakeNowModalProps {
  personId: string;
  schedule: ScheduleNow;
  onClose: () => void;
}

/** Whose shift, when several people are on call, and until when. */
export function TakeNowModal({ personId, schedule, onClose }: TakeNowModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const onCall = new Map(schedule.current.map((shift) => [shift.personId, shift.personName]));
  const [[only]] = [[...onCall.keys()]];
  const form = useForm({
    initialValues: { personId: onCall.size === 1 && only ? only : (null as string | null), until: '' },
    validate: { personId: (value) => (value ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('duty.takeNowTitle', { name: schedule.scheduleName })}
      form={form}
      send={(values) =>
        takeNow(schedule.scheduleId, {
          personId: values.personId ?? undefined,
          until: fromLocalInput(values.until, zone),
        })
      }
      touches={whoIsOnCall(personId)}
      onDone={() => notifications.show({ message: t('duty.yoursNow'), color: 'pine' })}
      submitLabel={t('duty.takeNow')}
    >
      <Text size="sm" c="dimmed">
        {t('duty.takeNowText')}
      </Text>
      <Select
        label={t('duty.whose')}
        required
        allowDeselect={false}
        data={[...onCall].map(([value, label]) => ({ value, label }))}
        {...form.getInputProps('personId')}
      />
      <TextInput
        type="datetime-local"
        label={t('schedules.until')}
        description={t('duty.untilHelp', { zone })}
        {...form.getInputProps('until')}
      />
    </FormModal>
  );
}
