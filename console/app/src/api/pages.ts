import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

export interface PageOf<T> {
  items: T[];
  next?: string | null;
}

/** A list that the services hand out page by page with a cursor, flattened for drawing. */
export function listQuery<T>(
  queryKey: QueryKey,
  load: (cursor: string | undefined) => Promise<PageOf<T>>,
  options: { refetchInterval?: number } = {},
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
    ...options,
  });
}

/** All of a list that is known to be short, such as teams, for choosing from. */
export async function everything<T>(load: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}
