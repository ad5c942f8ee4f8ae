/** How names and values of a detail are said. */
export interface DetailWords {
  name: (key: string) => string;
  value: (key: string, value: string) => string;
}

const asWritten: DetailWords = { name: spaced, value: (_, value) => value };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The detail of a log or ledger entry in one line; ids and empty values say nothing to a reader. */
export function describe(detail: Record<string, unknown> | null | undefined, words: DetailWords = asWritten): string {
  return Object.entries(detail ?? {})
    .filter(([name, value]) => value !== null && value !== '' && !/ids?$/i.test(name) && !uuid.test(String(value)))
    .map(([name, value]) => `${words.name(name)}: ${show(name, value, words)}`)
    .join(' · ');
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function show(name: string, value: unknown, words: DetailWords): string {
  if (Array.isArray(value)) return value.map((item) => show(name, item, words)).join(', ');
  if (typeof value === 'object' && value !== null) return describe(value as Record<string, unknown>, words);
  return words.value(name, String(value).trim());
}
