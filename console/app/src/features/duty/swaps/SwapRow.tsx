import { useTranslation } from 'react-i18next';
import { useNames } from '../../../shared/pick/catalogue';
import { Row } from '../../../shared/ui/Rows';
import type { Swap } from '../api';
import { useSpan } from '../useSpan';
import { SwapActions } from './SwapActions';

export function SwapRow({ swap, personId }: { swap: Swap; personId: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const span = useSpan();
  const who = swap.offeredById === personId ? t('duty.byMe') : swap.offeredByName;
  return (
    <Row
      title={`${names.schedule(swap.scheduleId)}: ${who}`}
      meta={
        <>
          <span className="numeric">{span(swap.startsAt, swap.endsAt)}</span>
          {swap.note && <div>{swap.note}</div>}
          {swap.status === 'AWAITING_APPROVAL' && (
            <div>{t(swap.takenById === personId ? 'duty.takenByMe' : 'duty.takenBy', { name: swap.takenByName })}</div>
          )}
        </>
      }
      side={<SwapActions swap={swap} personId={personId} />}
    />
  );
}
