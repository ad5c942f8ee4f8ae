import type { PageView } from '../../alerts/api';

const order: PageView['status'][] = ['ACKNOWLEDGED', 'OPEN', 'ENDED'];

/** A person who was paged, with what became of it. */
export interface Paged {
  id: string;
  name: string;
  status: PageView['status'];
}

/** Each person once: who answered before who is still asked, and last whom nobody asks any more. */
export function pagedPeople(pages: Pick<PageView, 'personId' | 'personName' | 'status'>[]): Paged[] {
  const people = new Map<string, Paged>();
  for (const { personId: id, personName: name, status } of pages) {
    const known = people.get(id);
    if (!known || rank(status) < rank(known.status)) people.set(id, { id, name, status });
  }
  return [...people.values()].sort((a, b) => rank(a.status) - rank(b.status) || a.name.localeCompare(b.name));
}

const rank = (status: PageView['status']) => order.indexOf(status);
