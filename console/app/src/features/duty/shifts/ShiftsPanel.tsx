import { Button } from '@mantine/core';
import { IconCalendarUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { myShiftsQuery, type OwnShift } from '../api';
import { OfferModal } from './OfferModal';
import { ShiftRow } from './ShiftRow';
import { useMarks } from './useMarks';

const shownFirst = 7;

/** What is on now and what comes within six weeks; the first few, as what waits for an answer stands below. */
export function ShiftsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const query = useQuery(myShiftsQuery(personId));
  const marks = useMarks(personId);
  const [all, setAll] = useState(false);
  const [offering, setOffering] = useState<OwnShift>();
  return (
    <Panel flush title={t('duty.shifts')}>
      <Loaded query={query} rows={3}>
        {({ shifts }) =>
          shifts.length === 0 ? (
            <EmptyState icon={IconCalendarUser} title={t('duty.noShifts')} text={t('duty.noShiftsText')} />
          ) : (
            <>
              <Rows label={t('duty.shifts')}>
                {shifts.slice(0, all ? undefined : shownFirst).map((shift) => (
                  <ShiftRow
                    key={`${shift.scheduleId} ${shift.start} ${shift.end}`}
                    shift={shift}
                    marks={marks(shift)}
                    onOffer={() => setOffering(shift)}
                  />
                ))}
              </Rows>
              {!all && shifts.length > shownFirst && (
                <Button variant="subtle" fullWidth radius={0} onClick={() => setAll(true)}>
                  {t('duty.moreShifts', { count: shifts.length - shownFirst })}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      {offering && <OfferModal shift={offering} onClose={() => setOffering(undefined)} />}
    </Panel>
  );
}
