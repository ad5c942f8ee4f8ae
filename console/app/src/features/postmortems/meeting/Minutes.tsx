import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { changeMeeting, holdMeeting, meetingKey, type Meeting } from './api';
import { useRoleName } from './names';

/** Who came and what was said; what is typed survives a reload until it is stored. */
export function Minutes({ id, meeting }: { id: string; meeting: Meeting }) {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const [notes, setNotes, forget] = useLocalStorage({ key: `muster.review-notes.${id}`, defaultValue: meeting.notes, getInitialValueInEffect: false });
  const [present, setPresent] = useState(() =>
    meeting.attendees.filter(({ attended }) => attended === true).map(({ person }) => person.id),
  );
  const touches = [meetingKey(id)];
  const store = useSend(() => changeMeeting(id, { notes }), { touches, said: t('review.stored') });
  const hold = useSend(() => holdMeeting(id, present, notes), { touches, said: t('review.wasHeld'), onDone: forget });
  return (
    <Stack gap="sm">
      <Checkbox.Group label={t('review.whoIsHere')} value={present} onChange={setPresent}>
        <Stack gap={6} mt={6}>
          {meeting.attendees.map(({ person, roles }) => (
            <Checkbox
              key={person.id}
              value={person.id}
              label={
                <>
                  {person.name ?? t('common.nobody')}{' '}
                  <Text span size="xs" c="dimmed">
                    {roles.map(roleName).join(', ')}
                  </Text>
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t('review.notes')}
        autosize
        minRows={6}
        maxRows={20}
        maxLength={50_000}
        value={notes}
        onChange={({ currentTarget }) => setNotes(currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button variant="default" loading={store.isPending} disabled={notes === meeting.notes} onClick={() => store.mutate()}>
          {t('review.storeNotes')}
        </Button>
        {meeting.state !== 'CANCELLED' && (
          <Button loading={hold.isPending} onClick={() => hold.mutate()}>
            {meeting.state === 'HELD' ? t('review.storeMinutes') : t('review.finish')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
