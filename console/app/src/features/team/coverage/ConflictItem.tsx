import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { useSpanTimes } from '../../schedules/calendar/useSpanTimes';
import type { Conflict, CoverRequest } from './api';
import classes from './Conflicts.module.css';
import { Proposals } from './Proposals';

interface ConflictItemProps {
  conflict: Conflict;
  people: Record<string, string>;
  zone: string;
  accepting: CoverRequest | undefined;
  onAccept: (request: CoverRequest) => void;
}

export function ConflictItem({ conflict, people, zone, accepting, onAccept }: ConflictItemProps) {
  const { t } = useTranslation();
  const times = useSpanTimes(useReader().language, zone);
  const { personId, start, end, holiday, proposals } = conflict;
  const name = people[personId] ?? personId.slice(0, 8);
  const span = times({ start: Date.parse(start), end: Date.parse(end) });
  const mine = accepting?.originalId === personId && accepting.startsAt === start;
  return (
    <li className={classes.item}>
      <Text size="sm" fw={600}>
        {t(holiday ? 'team.coverage.onHoliday' : 'team.coverage.inTimeOff', { name })}
      </Text>
      <Text size="xs" c="dimmed" className="numeric">
        {span}
      </Text>
      <Proposals
        people={proposals.map((id) => ({ id, name: people[id] ?? id.slice(0, 8) }))}
        about={t('team.coverage.insteadOf', { name, span })}
        pending={mine ? accepting.personId : undefined}
        disabled={accepting !== undefined}
        onAccept={(chosen) => onAccept({ originalId: personId, personId: chosen, startsAt: start, endsAt: end })}
      />
    </li>
  );
}
