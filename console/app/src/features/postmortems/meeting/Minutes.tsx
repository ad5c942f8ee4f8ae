import { Alert, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { BlamelessHints } from '../blameless/BlamelessHints';
import { changeMeeting, holdMeeting, meetingKey, type Meeting } from './api';
import { useRoleName } from './names';
import { useNotes } from './useNotes';

/** Who came and what was said; what is typed survives a reload until it is stored. */
export function Minutes({ id, meeting }: { id: string; meeting: Meeting }) {
  const { t } = useTranslation();
  const roleName = useRoleName();
  const { text, base, outdated, write, putTogether, forget } = useNotes(id, meeting);
  const [present, setPresent] = useState(() =>
    meeting.attendees.filter(({ attended }) => attended === true).map(({ person }) => person.id),
  );
  const touches = [meetingKey(id)];
  const notes = { notes: text, notesBase: base };
  const store = useSend(() => changeMeeting(id, notes), { touches, said: t('review.stored'), onDone: forget });
  const hold = useSend(() => holdMeeting(id, { presentIds: present, ...notes }), {
    touches,
    said: t('review.wasHeld'),
    onDone: forget,
  });
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
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <BlamelessHints postmortemId={id} text={text} onChange={write} />
      {outdated && (
        <Alert color="yellow" role="alert" title={t('review.newerNotes')}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t('review.newerNotesText')}</Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {meeting.notes}
            </Text>
            <Group gap="xs">
              <Button size="xs" onClick={putTogether}>
                {t('review.putTogether')}
              </Button>
              <Button size="xs" variant="default" onClick={forget}>
                {t('review.takeStored')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" loading={store.isPending} disabled={text === meeting.notes} onClick={() => store.mutate()}>
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
