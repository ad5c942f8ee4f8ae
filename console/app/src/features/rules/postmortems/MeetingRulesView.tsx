import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../../shared/pick/catalogue';
import { Facts } from '../../../shared/ui/Facts';
import { useTopic } from '../../postmortems/meeting/names';
import type { PostmortemPolicy } from '../model';
import { useRoles } from './useRoles';

/** When reviews are proposed, who is asked to come, and each point that is talked about. */
export function MeetingRulesView({ meeting }: { meeting: PostmortemPolicy['meeting'] }) {
  const { t } = useTranslation();
  const topic = useTopic();
  const { nameOf } = useRoles();
  const people = useQuery(peopleQuery).data ?? [];
  const invited = meeting.invited.map(
    ({ personId, role }) => `${people.find(({ id }) => id === personId)?.name ?? t('common.unknown')} (${nameOf(role)})`,
  );
  return (
    <Facts
      facts={[
        [
          t('meetingRules.title'),
          t('meetingRules.text', {
            opens: `${meeting.opens}:00`,
            closes: `${meeting.closes}:00`,
            hour: `${meeting.preferredHour}:00`,
            minutes: meeting.agenda.reduce((sum, { minutes }) => sum + minutes, 0),
            points: meeting.agenda.length,
          }),
        ],
        [
          t('meetingRules.agenda'),
          <List key="agenda" type="ordered" size="sm">
            {meeting.agenda.map((item, index) => (
              <List.Item key={index}>{t('review.point', { topic: topic(item.topic), minutes: item.minutes })}</List.Item>
            ))}
          </List>,
        ],
        [t('meetingRules.roles'), meeting.roles.map(nameOf).join(', ')],
        [t('meetingRules.invited'), invited.join(', ')],
      ]}
    />
  );
}
