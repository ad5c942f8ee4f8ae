import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { PeopleSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { AgendaFields } from './AgendaFields';
import { changeMeeting, meetingKey, type AgendaItem, type Meeting } from './api';
import { useAgendaWords } from './names';

interface MeetingModalProps {
  id: string;
  meeting: Meeting;
  onClose: () => void;
}

interface Values {
  startsAt: string;
  place: string;
  attendeeIds: string[];
  agenda: AgendaItem[];
  reason: string;
}

/** Time, place, people and agenda of a review; everybody invited hears of it. */
export function MeetingModal({ id, meeting, onClose }: MeetingModalProps) {
  const { t } = useTranslation();
  const { worded, keyed } = useAgendaWords();
  const { zone } = useReader();
  const before = toLocalInput(Date.parse(meeting.startsAt), zone);
  const form = useForm<Values>({
    initialValues: {
      startsAt: before,
      place: meeting.place ?? '',
      attendeeIds: meeting.attendees.map(({ person }) => person.id),
      agenda: worded(meeting.agenda),
      reason: '',
    },
    validate: {
      startsAt: (value) => (fromLocalInput(value, zone) ? null : t('common.required')),
      agenda: { topic: (value) => (value.trim() ? null : t('common.required')) },
    },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('review.change')}
      form={form}
      send={(values) =>
        changeMeeting(id, {
          startsAt: values.startsAt === before ? undefined : fromLocalInput(values.startsAt, zone),
          place: values.place === (meeting.place ?? '') ? undefined : values.place,
          attendeeIds: values.attendeeIds,
          agenda: keyed(values.agenda, meeting.agenda),
          reason: values.reason || undefined,
        })
      }
      touches={[meetingKey(id)]}
    >
      <TextInput type="datetime-local" required label={t('review.startsAt')} {...form.getInputProps('startsAt')} />
      <TextInput label={t('review.place')} description={t('review.placeHelp')} maxLength={500} {...form.getInputProps('place')} />
      <PeopleSelect label={t('review.attendees')} {...form.getInputProps('attendeeIds')} />
      <AgendaFields form={form} field="agenda" agenda={form.values.agenda} />
      <TextInput label={t('review.why')} description={t('review.whyHelp')} maxLength={500} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
