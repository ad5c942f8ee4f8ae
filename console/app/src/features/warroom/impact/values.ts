import type { Impact } from '../api';
import { figureNames, type Figure, type KnownImpact } from './figures';

/** The impact as a form holds it: empty is unknown. */
export interface ImpactValues extends Record<Figure, number | string> {
  summary: string;
  currency: string;
  regions: string[];
  customers: { name: string; tier: string }[];
  dataLoss: string | null;
}

export function valuesOf(known: KnownImpact | null): ImpactValues {
  const numbers = Object.fromEntries(figureNames.map((name) => [name, known?.[name] ?? '']));
  return {
    ...(numbers as Record<Figure, number | string>),
    summary: known?.summary ?? '',
    currency: known?.currency ?? '',
    regions: known?.regions ?? [],
    customers: (known?.customers ?? []).map(({ name, tier }) => ({ name, tier: tier ?? '' })),
    dataLoss: known?.dataLoss === undefined || known.dataLoss === null ? null : known.dataLoss ? 'yes' : 'no',
  };
}

/** What the service is told: nothing of what is unknown, and no customer without a name. */
export function asRequest(values: ImpactValues): Impact {
  const known = figureNames.filter((name) => values[name] !== '').map((name) => [name, Number(values[name])]);
  return {
    ...Object.fromEntries(known),
    summary: values.summary.trim() || undefined,
    currency: values.currency.trim().toUpperCase() || undefined,
    regions: values.regions,
    customers: values.customers
      .filter(({ name }) => name.trim())
      .map(({ name, tier }) => ({ name: name.trim(), tier: tier.trim() || undefined })),
    dataLoss: values.dataLoss === null ? undefined : values.dataLoss === 'yes',
  };
}
