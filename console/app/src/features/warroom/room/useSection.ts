import { useNavigate, useRouterState } from '@tanstack/react-router';

/** The part of the war room that is shown, as the address says after `#`; it can be linked to. */
export function useSection(known: string[]): [string, (key: string) => void] {
  const navigate = useNavigate();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const show = (key: string) => void navigate({ to: '.', hash: key, replace: true, hashScrollIntoView: false });
  return [known.includes(hash) ? hash : (known[0] ?? ''), show];
}
