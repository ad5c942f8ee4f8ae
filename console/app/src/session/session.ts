import { queryOptions, useQuery } from '@tanstack/react-query';
import { problemOf, ProblemError } from '../api/problem';

export type Role = 'admin' | 'manager' | 'responder' | 'stakeholder';

export interface Session {
  subject: string;
  name: string;
  email: string | null;
  roles: string[];
  expiresAt: string;
  language: string | null;
  links: {
    intake: string | null;
    statusPage: string | null;
    mail: string | null;
    /** Where scripts call a service with a token, by service name. */
    api: Record<string, string>;
  };
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const response = await fetch('/session', { headers: { 'X-Requested-With': 'muster-console' } });
    if (!response.ok) throw new ProblemError(await problemOf(response));
    return (await response.json()) as Session;
  },
  staleTime: 60_000,
});

/** The signed-in person; the shell renders nothing below it before this is known. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('the session is not known yet');
  return data;
}

/** Whether the person has one of these roles; the services decide, this only hides what they would refuse. */
export function useRole(...roles: Role[]): boolean {
  const { data } = useQuery(sessionQuery);
  return roles.some((role) => data?.roles.includes(role) ?? false);
}
