import { vi } from 'vitest';

export interface Answer {
  status?: number;
  body?: unknown;
}

export interface Call {
  method: string;
  path: string;
  /** With its question mark; empty for none. */
  query: string;
  headers: Headers;
  body: unknown;
}

/** Answers instead of the network, by "METHOD /path"; returns what was asked. */
export function answer(answers: Record<string, Answer | (() => Answer)>): Call[] {
  const calls: Call[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (input) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), window.location.origin));
    const { pathname: path, search: query } = new URL(request.url);
    const text = await request.text();
    calls.push({
      method: request.method,
      path,
      query,
      headers: request.headers,
      body: text && request.headers.get('Content-Type') !== 'application/octet-stream' ? JSON.parse(text) : undefined,
    });
    const found = answers[`${request.method} ${path}`];
    if (!found) return respond({ status: 404, body: { code: 'http.404' } });
    return respond(typeof found === 'function' ? found() : found);
  });
  return calls;
}

function respond({ status = 200, body }: Answer): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' },
  });
}
