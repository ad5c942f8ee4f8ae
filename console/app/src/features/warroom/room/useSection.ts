import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { numberIn } from '../timelineTools/linked';

/** The part of the war room that is shown, as the address says after `#`; it can be linked to. */
export function useSection(known: string[]): [string, (key: string) => void] {
  const navigate = useNavigate();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const show = (key: string) => void navigate({ to: '.', hash: key, replace: true, hashScrollIntoView: false });
  const isEntry = numberIn(hash) !== undefined;
  const section = isEntry ? 'timeline' : (hash.split('/')[0] ?? '');
  const named = known.includes(section) ? section : isEntry ? undefined : known[0];
  return [useLast(named) ?? known[0] ?? '', show];
}

/** The same within a part: `#work/decisions`. */
export function useTab(section: string, tabs: readonly string[]): [string, (tab: string) => void] {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [, show] = useSection([]);
  const [, tab = ''] = hash.split('/');
  const named = tabs.includes(tab) ? tab : tabs[0];
  const shown = useLast(numberIn(hash) === undefined ? named : undefined);
  return [shown ?? tabs[0] ?? '', (chosen) => show(`${section}/${chosen}`)];
}

/** What is named, or was named last: an address of an entry names no part beside the timeline. */
function useLast(named: string | undefined): string | undefined {
  const [last, setLast] = useState(named);
  if (named !== undefined && named !== last) setLast(named);
  return named ?? last;
}
