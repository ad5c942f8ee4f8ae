import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/pick/catalogue';
import { useNow } from '../../shared/time/useNow';
import { Failure } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { endingShiftsQuery, myHandOversQuery, type HandOver, type OwnShift } from './api';
import { given, toAccept, toGive } from './ending';
import { GiveModal } from './GiveModal';
import { GiveRow } from './GiveRow';
import { HandOverModal } from './HandOverModal';
import { HandOverRow } from './HandOverRow';

/** What to take over, what to hand over, and what the other side has not accepted yet; else nothing. */
export function MyHandOversPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const now = useNow();
  const shifts = useQuery(endingShiftsQuery(personId));
  const handOvers = useQuery(myHandOversQuery(personId));
  const [giving, setGiving] = useState<OwnShift>();
  const [reading, setReading] = useState<string>();
  const failed = [shifts, handOvers].find(({ error }) => error);
  const items = handOvers.data?.items ?? [];
  const waiting = toAccept(items, personId, now);
  const ending = handOvers.data ? toGive(shifts.data ?? [], items, personId, now) : [];
  const gone = given(items, personId, now);
  const read = items.find(({ id }) => id === reading);
  const schedule = ({ scheduleId }: HandOver) => names.schedule(scheduleId);

  if (!failed && waiting.length + ending.length + gone.length === 0) return null;
  return (
    <Panel flush title={t('handover.mine')}>
      {failed && <Failure error={failed.error} retry={failed.refetch} busy={failed.isFetching} stale={Boolean(failed.data)} />}
      <Rows label={t('handover.mine')}>
        {waiting.map((each) => (
          <HandOverRow
            key={each.id}
            accepts
            handOver={each}
            title={t('handover.from', { schedule: schedule(each), name: each.fromPersonName })}
            onRead={() => setReading(each.id)}
          />
        ))}
        {ending.map((shift) => (
          <GiveRow key={`${shift.scheduleId} ${shift.end}`} shift={shift} onGive={() => setGiving(shift)} />
        ))}
        {gone.map((each) => (
          <HandOverRow
            key={each.id}
            handOver={each}
            title={t('handover.givenTo', { schedule: schedule(each), name: each.toPersonName })}
            onRead={() => setReading(each.id)}
          />
        ))}
      </Rows>
      {giving && <GiveModal shift={giving} onClose={() => setGiving(undefined)} />}
      {read && <HandOverModal handOver={read} onClose={() => setReading(undefined)} />}
    </Panel>
  );
}
