import { Alert, Button, Group, Menu, Stack, Table, Text } from '@mantine/core';
import { IconCalendarEvent, IconCalendarPlus, IconDots, IconNotes, IconPresentation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Markdown } from '../../../shared/ui/Markdown';
import { Panel } from '../../../shared/ui/Panel';
import { ToneBadge } from '../../../shared/ui/Badges';
import { WebLink } from '../../../shared/ui/WebLink';
import type { PanelProps } from '../panels';
import { callMeeting, invitationOf, meetingKey, meetingQuery, type Meeting } from './api';
import { CancelModal } from './CancelModal';
import { MeetingModal } from './MeetingModal';
import { useRoleName, useTopic } from './names';

/** When the review is, who comes, and what was said. */
export function MeetingPanel({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const query = useQuery(meetingQuery(document.id));
  const call = useSend(() => callMeeting(document.id), { touches: [meetingKey(document.id)] });
  const none = query.error !== null && toProblem(query.error).status === 404;
  if (none) {
    return (
      <Panel title={t('review.title')}>
        <EmptyState icon={IconCalendarEvent} title={t('review.none')} text={t('review.noneText')}>
          {mayWrite && (
            <Button loading={call.isPending} onClick={() => call.mutate()}>
              {t('review.call')}
            </Button>
          )}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Loaded query={query}>{(meeting) => <MeetingView id={document.id} meeting={meeting} mayWrite={mayWrite} />}</Loaded>
  );
}

interface MeetingViewProps {
  id: string;
  meeting: Meeting;
  mayWrite: boolean;
}

function MeetingView({ id, meeting, mayWrite }: MeetingViewProps) {
  const { t, i18n } = useTranslation();
  const topic = useTopic();
  const [dialog, setDialog] = useState<'change' | 'cancel'>();
  const call = useSend(() => callMeeting(id), { touches: [meetingKey(id)] });
  const called = meeting.state === 'CALLED';
  return (
    <>
      <Panel
        title={t('review.title')}
        wraps
        actions={
          <>
            {called && (
              <Button component="a" variant="default" size="xs" href={invitationOf(id, i18n.language)} download leftSection={<IconCalendarPlus size={14} />}>
                {t('review.toCalendar')}
              </Button>
            )}
            {mayWrite && called && (
              <Button component={Link} size="xs" to={`/post-mortems/${id}/review`} leftSection={<IconPresentation size={14} />}>
                {t('review.open')}
              </Button>
            )}
            {mayWrite && meeting.state === 'HELD' && (
              <Button component={Link} variant="default" size="xs" to={`/post-mortems/${id}/review`} leftSection={<IconNotes size={14} />}>
                {t('review.openMinutes')}
              </Button>
            )}
            {mayWrite && meeting.state === 'CANCELLED' && (
              <Button size="xs" loading={call.isPending} onClick={() => call.mutate()}>
                {t('review.callAgain')}
              </Button>
            )}
            {mayWrite && called && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" size="xs" px="xs" aria-label={t('common.actions')}>
                    <IconDots size={15} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setDialog('change')}>{t('review.change')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => setDialog('cancel')}>
                    {t('review.cancel')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      >
        <Stack gap="xs">
          <Group gap="xs">
            <ToneBadge tone={called ? 'active' : meeting.state === 'HELD' ? 'good' : 'quiet'}>
              {t(`review.state.${meeting.state}`)}
            </ToneBadge>
            <Text fw={600}>
              <Time at={meeting.startsAt} as="both" />
            </Text>
            {meeting.place && <WebLink to={meeting.place} />}
          </Group>
          {called && (meeting.fit === 'OUTSIDE_WORKING_HOURS' || meeting.fit === 'AFTER_DEADLINE') && (
            <Alert color="yellow">{t(`review.fit.${meeting.fit}`, { zone: meeting.zone })}</Alert>
          )}
          {meeting.reason && <Text c="dimmed">{t('review.because', { reason: meeting.reason })}</Text>}
          <ol>
            {meeting.agenda.map((item, index) => (
              <li key={index}>{t('review.point', { topic: topic(item.topic), minutes: item.minutes })}</li>
            ))}
          </ol>
          {meeting.notes && <Markdown>{meeting.notes}</Markdown>}
        </Stack>
      </Panel>
      <Attendees meeting={meeting} />
      {dialog === 'change' && <MeetingModal id={id} meeting={meeting} onClose={() => setDialog(undefined)} />}
      {dialog === 'cancel' && <CancelModal id={id} onClose={() => setDialog(undefined)} />}
    </>
  );
}

function Attendees({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const roleName = useRoleName();
  return (
    <Panel title={t('review.attendees')}>
      <Table>
        <Table.Tbody>
          {meeting.attendees.map(({ person, roles, attended }) => (
            <Table.Tr key={person.id}>
              <Table.Td>{person.name ?? t('common.nobody')}</Table.Td>
              <Table.Td>{roles.map(roleName).join(', ')}</Table.Td>
              <Table.Td>
                {attended !== null && attended !== undefined && (attended ? t('review.came') : t('review.didNotCome'))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
