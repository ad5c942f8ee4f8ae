import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { dutiesQuery, type Duties } from './api';

/** All that would be left undone without somebody. */
export function DutiesOf({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const duties = useQuery(dutiesQuery(personId));
  return (
    <Loaded query={duties} rows={3}>
      {(all) =>
        Object.values(all).every((list) => list.length === 0) ? (
          <Text size="sm">{t('team.leave.nothing')}</Text>
        ) : (
          <Facts
            facts={[
              [t('team.leave.schedules'), names(all.schedules)],
              [t('team.leave.shifts'), <Shifts key="shifts" shifts={all.shifts} />],
              [t('team.leave.policies'), names(all.policies)],
              [t('team.leave.teams'), names(all.teams)],
              [t('team.leave.swaps'), all.swaps.length > 0 && t('team.leave.swapsEnd', { count: all.swaps.length })],
            ]}
          />
        )
      }
    </Loaded>
  );
}

function names(things: { name: string }[]): string {
  return things.map(({ name }) => name).join(', ');
}

/** How many, and the first of them. */
function Shifts({ shifts }: { shifts: Duties['shifts'] }) {
  const { t } = useTranslation();
  const [first] = shifts;
  if (!first) return t('team.leave.noShifts');
  return (
    <>
      {t('team.leave.shiftCount', { count: shifts.length })} · {t('team.leave.firstShift', { name: first.scheduleName })}{' '}
      <Time at={first.start} as="absolute" />
    </>
  );
}
