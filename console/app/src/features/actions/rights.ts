import type { ActionItem, ActionStatus } from './api';

/** What the reader may make of an item: a proposal is committed to by its owner, what is done is judged by another. */
export function mayBecome(item: ActionItem): ActionStatus[] {
  return item.next.filter((status) => {
    if (status === 'VERIFIED') return item.may.verify;
    if (item.status === 'PROPOSED' && status === 'COMMITTED') return item.may.commit;
    if (item.status === 'DONE') return item.may.change || item.may.verify;
    return item.may.change;
  });
}
