import { useNavigate, useRouterState } from '@tanstack/react-router';

/** The part of the war room that is shown, as the address says after `#`; it can be linked to. */
export function useSection(known: string[]): [string, (key: string) => void] {
  const navigate = useNavigate();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const show = (key: string) => void navigate({ to: '.', hash: key, replace: true, hashScrollIntoView: false });
  const [section = ''] = hash.split('/');
  return [known.includes(section) ? section : (known[0] ?? ''), show];
}

/** The same within a part: `#work/decisions`. */
export function useTab(section: string, tabs: readonly string[]): [string, (tab: string) => void] {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [, show] = useSection([]);
  const [, tab = ''] = hash.split('/');
  return [tabs.includes(tab) ? tab : (tabs[0] ?? ''), (chosen) => show(`${section}/${chosen}`)];
}
