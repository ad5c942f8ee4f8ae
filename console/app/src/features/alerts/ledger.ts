/** The detail of a log or ledger entry in one line; ids and empty values say nothing to a reader. */
export function describe(detail: Record<string, unknown> | null | undefined): string {
  return Object.entries(detail ?? {})
    .filter(([name, value]) => value !== null && value !== '' && !/id$/i.test(name))
    .map(([name, value]) => `${words(name)}: ${show(value)}`)
    .join(' · ');
}

function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join(', ');
  if (typeof value === 'object' && value !== null) return describe(value as Record<string, unknown>);
  return String(value);
}
