import createClient, { type Middleware } from 'openapi-fetch';
import type { components as CommsComponents, paths as CommsPaths } from './generated/comms';
import type { components as IncidentComponents, paths as IncidentPaths } from './generated/incident';
import type { components as OncallComponents, paths as OncallPaths } from './generated/oncall';
import type { components as PostmortemComponents, paths as PostmortemPaths } from './generated/postmortem';
import { problemOf, ProblemError } from './problem';
import { queryClient } from './queryClient';

export type Oncall = OncallComponents['schemas'];
export type Incident = IncidentComponents['schemas'];
export type Comms = CommsComponents['schemas'];
export type Postmortem = PostmortemComponents['schemas'];

const options = {
  baseUrl: window.location.origin,
  // Looked up with each call, so that tests can answer instead of the network.
  fetch: (request: Request) => window.fetch(request),
  headers: { 'X-Requested-With': 'muster-console' },
};

const languages: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'en');
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    if (problem.code === 'gateway.sign-in-needed') {
      queryClient.setQueryData(['session-ended'], true);
    }
    throw new ProblemError(problem);
  },
};

export const oncall = createClient<OncallPaths>(options);
export const incident = createClient<IncidentPaths>(options);
export const comms = createClient<CommsPaths>(options);
export const postmortem = createClient<PostmortemPaths>(options);

for (const client of [oncall, incident, comms, postmortem]) client.use(languages, problems);

/** The body of a successful answer; a problem has been thrown before. */
export async function ok<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** The same for an answer whose body the service's document does not describe. */
export async function okAs<T>(call: Promise<{ data?: unknown }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A header that makes the same command, sent twice, take effect once. */
export function idempotency(key: string) {
  return { 'Idempotency-Key': key };
}

/** That header as an option of a request; none without a key. */
export function keyed(key: string | undefined) {
  return key === undefined ? {} : { headers: idempotency(key) };
}

/** A key for one command; works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
