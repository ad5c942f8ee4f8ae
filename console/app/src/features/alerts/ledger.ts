/** The detail of a log or ledger entry in one line; ids and empty values say nothing to a reader. */
export function describe(
  detail: Record<string, unknown> | null | undefined,
  nameOf: (key: string) => string = words,
): string {
  return Object.entries(detail ?? {})
    .filter(([name, value]) => value !== null && value !== '' && !/ids?$/i.test(name))
    .map(([name, value]) => `${nameOf(name)}: ${show(value, nameOf)}`)
    .join(' · ');
}

function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function show(value: unknown, nameOf: (key: string) => string): string {
  if (Array.isArray(value)) return value.map((item) => show(item, nameOf)).join(', ');
  if (typeof value === 'object' && value !== null) return describe(value as Record<string, unknown>, nameOf);
  return String(value);
}
