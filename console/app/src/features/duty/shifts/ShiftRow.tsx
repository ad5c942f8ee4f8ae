import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { useNow } from '../../../shared/time/useNow';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import type { OwnShift } from '../api';
import { useSpan } from '../useSpan';
import type { Marks } from './marks';

interface ShiftRowProps {
  shift: OwnShift;
  marks: Marks;
  onOffer: () => void;
}

export function ShiftRow({ shift, marks, onOffer }: ShiftRowProps) {
  const { t } = useTranslation();
  const span = useSpan();
  const running = Date.parse(shift.start) <= useNow();
  const times = span(shift.start, shift.end);
  return (
    <Row
      to={`/schedules/${shift.scheduleId}`}
      title={shift.scheduleName}
      meta={
        <>
          <span className="numeric">{times}</span>
          {!running && (
            <>
              {' · '}
              <Time at={shift.start} />
            </>
          )}
          {shift.cover && ` · ${t('duty.cover')}`}
          {marks.offered && ` · ${t(marks.offered === 'whole' ? 'duty.isOffered' : 'duty.isOfferedInPart')}`}
        </>
      }
      side={
        <>
          {running && <ToneBadge tone="active">{t('duty.nowOn')}</ToneBadge>}
          {marks.away && !marks.offered && <ToneBadge tone="watch">{t('duty.away')}</ToneBadge>}
          {marks.offered !== 'whole' && (
            <Button size="xs" variant="default" aria-label={t('duty.offerThis', { name: shift.scheduleName, times })} onClick={onOffer}>
              {t('duty.offer')}
            </Button>
          )}
        </>
      }
    />
  );
}
