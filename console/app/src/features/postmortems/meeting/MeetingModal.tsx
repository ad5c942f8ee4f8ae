import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { PeopleSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { agendasQuery, changeMeeting, meetingKey, type AgendaItem, type Meeting } from './api';
import { useTopic } from './names';

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
  const topic = useTopic();
  const { zone } = useReader();
  const agendas = useQuery(agendasQuery);
  const before = toLocalInput(Date.parse(meeting.startsAt), zone);
  const form = useForm<Values>({
    initialValues: {
      startsAt: before,
      place: meeting.place ?? '',
      attendeeIds: meeting.attendees.map(({ person }) => person.id),
      agenda: meeting.agenda.map((item) => ({ ...item, topic: topic(item.topic) })),
      reason: '',
    },
    validate: {
      startsAt: (value) => (fromLocalInput(value, zone) ? null : t('common.required')),
      agenda: { topic: (value) => (value.trim() ? null : t('common.required')) },
    },
  });
  const keys = Object.fromEntries(
    [...meeting.agenda, ...(agendas.data ?? []).flatMap(({ items }) => items)].map((item) => [topic(item.topic), item.topic]),
  );
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
          agenda: values.agenda.map((item) => ({ topic: keys[item.topic] ?? item.topic, minutes: item.minutes })),
          reason: values.reason || undefined,
        })
      }
      touches={[meetingKey(id)]}
    >
      <TextInput type="datetime-local" required label={t('review.startsAt')} {...form.getInputProps('startsAt')} />
      <TextInput label={t('review.place')} description={t('review.placeHelp')} maxLength={500} {...form.getInputProps('place')} />
      <PeopleSelect label={t('review.attendees')} {...form.getInputProps('attendeeIds')} />
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={500}>{t('review.agenda')}</Text>
          <Group gap="xs">
            {agendas.data?.map((agenda) => (
              <Button
                key={agenda.key}
                size="compact-xs"
                variant="default"
                onClick={() => form.setFieldValue('agenda', agenda.items.map((item) => ({ ...item, topic: topic(item.topic) })))}
              >
                {t(`review.preset.${agenda.key}`)}
              </Button>
            ))}
          </Group>
        </Group>
        {form.values.agenda.map((_, index) => (
          <Group key={index} wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              maxLength={200}
              aria-label={t('review.pointNumber', { number: index + 1 })}
              {...form.getInputProps(`agenda.${index}.topic`)}
            />
            <NumberInput
              w={90}
              min={1}
              max={480}
              aria-label={t('review.minutesOf', { number: index + 1 })}
              {...form.getInputProps(`agenda.${index}.minutes`)}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              mt={4}
              disabled={form.values.agenda.length === 1}
              aria-label={t('review.removePoint', { number: index + 1 })}
              onClick={() => form.removeListItem('agenda', index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('agenda', { topic: '', minutes: 5 })}
          >
            {t('review.addPoint')}
          </Button>
        </Group>
      </Stack>
      <TextInput label={t('review.why')} description={t('review.whyHelp')} maxLength={500} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
