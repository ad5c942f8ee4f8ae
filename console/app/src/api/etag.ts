/** What was read together with its version, so that a later write can be refused when somebody was faster. */
export interface Versioned<T> {
  data: T;
  etag: string | undefined;
}

export async function versioned<T>(call: Promise<{ data?: T; response: Response }>): Promise<Versioned<T>> {
  const { data, response } = await call;
  return { data: data as T, etag: response.headers.get('ETag') ?? undefined };
}

/** The header for a write that must meet the version that was read; none when there was no version. */
export function ifMatch(etag: string | undefined): { 'If-Match'?: string } {
  return etag ? { 'If-Match': etag } : {};
}
