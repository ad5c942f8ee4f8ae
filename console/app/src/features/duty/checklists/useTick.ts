import { useQueryClient } from '@tanstack/react-query';
import { useSend } from '../../../shared/forms/useSend';
import { checklistsKey, checklistsQuery, tickChecklist, type Checklist } from '../api';

/** Ticks a point at once and tells the service; what it refuses is read again. */
export function useTick(personId: string, id: string): (key: string, done: boolean) => void {
  const client = useQueryClient();
  const { queryKey } = checklistsQuery(personId);
  const send = useSend((done: string[]) => tickChecklist(personId, id, done));

  return (key, done) => {
    void client.cancelQueries({ queryKey });
    const lists = client.setQueryData(queryKey, (known) => known && { items: known.items.map((list) => (list.id === id ? ticked(list, key, done) : list)) });
    const points = lists?.items.find((list) => list.id === id)?.points ?? [];
    send.mutate(
      points.filter((point) => point.done).map((point) => point.key),
      { onError: () => void client.invalidateQueries({ queryKey: checklistsKey(personId) }) },
    );
  };
}

function ticked(checklist: Checklist, key: string, done: boolean): Checklist {
  return { ...checklist, points: checklist.points.map((point) => (point.key === key ? { ...point, done } : point)) };
}
