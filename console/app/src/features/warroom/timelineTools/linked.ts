import { useRouterState } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';
import type { useTimeline } from '../timeline';

/** What leads to an entry, in the address after `#`; and what the entry is found by on its page. */
export const anchorOf = (number: number) => `entry-${number}`;

/** The number of the entry that the address leads to; undefined for none. */
export function numberIn(hash: string): number | undefined {
  const [, digits] = /^entry-(\d{1,15})$/.exec(hash) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

interface Linked {
  number: number | undefined;
  /** Differs each time that somebody follows a link, to the same entry too. */
  visit: string | undefined;
}

export function useLinked(): Linked {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const visit = useRouterState({ select: ({ location }) => location.state.__TSR_key });
  return { number: numberIn(hash), visit };
}

/** Loads earlier entries until the one is there that the address leads to. */
export function useReach({ query, more }: ReturnType<typeof useTimeline>, number: number | undefined) {
  const { data } = query;
  const { mutate, isPending } = more;
  const first = data?.entries.at(-1)?.number;
  const missing = number !== undefined && first !== undefined && number < first && data?.older !== undefined;
  useEffect(() => {
    if (missing && !isPending) mutate();
    // Once for each page that came: what fails is not asked for again and again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [missing, first]);
}

/** Brings an entry into sight and the keyboard to it, when a link leads to it. */
export function useShown(entry: RefObject<HTMLElement | null>, visit: string | undefined) {
  useEffect(() => {
    if (visit === undefined) return;
    entry.current?.scrollIntoView({ block: 'center' });
    entry.current?.focus({ preventScroll: true });
  }, [entry, visit]);
}
