import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { approveSwap, refuseSwap, takeSwap, whoIsOnCall, withdrawSwap, type Swap } from '../api';
import { useSpan } from '../useSpan';

/** What this person can do about a swap: take it, take it back, or decide about it. */
export function SwapActions({ swap, personId }: { swap: Swap; personId: string }) {
  const { t } = useTranslation();
  const span = useSpan();
  const decides = useRole('admin', 'manager');
  const touches = whoIsOnCall(personId);
  const take = useSend(() => takeSwap(swap.id), {
    touches,
    onDone: ({ status }) =>
      notifications.show({ message: t(status === 'DONE' ? 'duty.yours' : 'duty.yoursOnceApproved'), color: 'pine' }),
  });
  const withdraw = useSend(() => withdrawSwap(swap.id), { touches, said: t('duty.withdrawn') });
  const approve = useSend(() => approveSwap(swap.id), { touches, said: t('duty.approved') });
  const refuse = useSend(() => refuseSwap(swap.id), { touches, said: t('duty.refused') });
  const mine = swap.offeredById === personId;
  const times = span(swap.startsAt, swap.endsAt);
  const said = (what: string) => `${what}: ${swap.offeredByName}, ${times}`;

  function confirmTaking() {
    modals.openConfirmModal({
      title: t('duty.takeTitle', { name: swap.offeredByName }),
      children: t('duty.takeText', { times }),
      labels: { confirm: t('duty.take'), cancel: t('common.cancel') },
      onConfirm: () => take.mutate(),
    });
  }

  return (
    <>
      {swap.status === 'AWAITING_APPROVAL' && decides && (
        <>
          <Button size="xs" loading={approve.isPending} aria-label={said(t('duty.approve'))} onClick={() => approve.mutate()}>
            {t('duty.approve')}
          </Button>
          <Button size="xs" variant="default" loading={refuse.isPending} aria-label={said(t('duty.refuse'))} onClick={() => refuse.mutate()}>
            {t('duty.refuse')}
          </Button>
        </>
      )}
      {swap.status === 'OPEN' && !mine && (
        <Button size="xs" loading={take.isPending} aria-label={said(t('duty.take'))} onClick={confirmTaking}>
          {t('duty.take')}
        </Button>
      )}
      {mine && (
        <Button size="xs" variant="default" loading={withdraw.isPending} aria-label={said(t('duty.withdraw'))} onClick={() => withdraw.mutate()}>
          {t('duty.withdraw')}
        </Button>
      )}
    </>
  );
}
