import { languages } from '../../../i18n';
import type { ChecklistItemRule, ChecklistPolicy, DueFrom } from '../model';
import { freshKey, keyErrors, spoken } from '../rows/keys';

/** An item as it is edited: its time in two fields, of which an empty one means none. */
export interface ItemValues extends Omit<ChecklistItemRule, 'due'> {
  dueFrom: DueFrom;
  dueSeconds: number | null;
}

export interface ChecklistValues {
  name: string;
  items: ItemValues[];
}

const inEach = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.keys(languages).map((language) => [language, texts[language] ?? '']));

export function checklistValues({ items }: ChecklistPolicy): ChecklistValues {
  return {
    name: '',
    items: items.map(({ due, text, severities, ...item }) => ({
      ...item,
      text: inEach(text),
      severities: [...severities].sort(),
      dueFrom: due?.from ?? 'DECLARED',
      dueSeconds: due?.afterSeconds ?? null,
    })),
  };
}

export function freshItem(items: ItemValues[]): ItemValues {
  return {
    key: freshKey('item', items),
    phase: 'RESPONSE',
    text: inEach({}),
    severities: ['SEV1', 'SEV2'],
    when: [],
    role: null,
    dueFrom: 'DECLARED',
    dueSeconds: null,
    done: null,
  };
}

export function asPolicy({ items }: ChecklistValues): ChecklistPolicy {
  return {
    items: items.map(({ dueFrom, dueSeconds, text, ...item }) => ({
      ...item,
      text: spoken(text),
      due: dueSeconds === null ? null : { from: dueFrom, afterSeconds: dueSeconds },
    })),
  };
}

interface Says {
  required: string;
  wrong: string;
  taken: string;
}

/** Errors by form path: what the service would refuse without being able to say where. */
export function checklistErrors({ items }: ChecklistValues, says: Says): Record<string, string> {
  const missing = items.flatMap(({ text, severities }, index) => [
    ...(text.en?.trim() ? [] : [[`items.${index}.text.en`, says.required]]),
    ...(severities.length > 0 ? [] : [[`items.${index}.severities`, says.required]]),
  ]);
  return { ...keyErrors('items', items, says), ...Object.fromEntries(missing) };
}
