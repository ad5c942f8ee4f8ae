import type { Asked } from './api';

const severities = new Set(['SEV1', 'SEV2', 'SEV3', 'SEV4']);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address asks for; what makes no sense is left out. */
export function asked(search: object): Asked {
  const given = search as Record<string, unknown>;
  const text = (key: string, most: number) => {
    const value = given[key];
    const words = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, most).trim() : '';
    return words || undefined;
  };
  const days = Number(given.days);
  const severity = text('severity', 4);
  const service = text('serviceId', 36);
  const all: Asked = {
    q: text('q', 200),
    serviceId: service && uuid.test(service) ? service : undefined,
    severity: severity && severities.has(severity) ? (severity as Asked['severity']) : undefined,
    cause: text('cause', 40),
    tag: text('tag', 40),
    days: Number.isInteger(days) && days > 0 && days < 10_000 ? days : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
