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

/** What is on now and what comes within six weeks. */
export function ShiftsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const query = useQuery(myShiftsQuery(personId));
  const marks = useMarks(personId);
  const [offering, setOffering] = useState<OwnShift>();
  return (
    <Panel flush title={t('duty.shifts')}>
      <Loaded query={query} rows={3}>
        {({ shifts }) =>
          shifts.length === 0 ? (
            <EmptyState icon={IconCalendarUser} title={t('duty.noShifts')} text={t('duty.noShiftsText')} />
          ) : (
            <Rows label={t('duty.shifts')}>
              {shifts.map((shift) => (
                <ShiftRow
                  key={`${shift.scheduleId} ${shift.start} ${shift.end}`}
                  shift={shift}
                  marks={marks(shift)}
                  onOffer={() => setOffering(shift)}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {offering && <OfferModal shift={offering} onClose={() => setOffering(undefined)} />}
    </Panel>
  );
}
