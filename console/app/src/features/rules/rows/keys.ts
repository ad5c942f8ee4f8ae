/** What the service takes as the key of a role or an item: it is stored, and stays when the words change. */
const form = /^[a-z][a-z0-9-]{1,39}$/;

interface Says {
  wrong: string;
  taken: string;
}

/** Errors by path for keys that are of no use, or that an earlier row has. */
export function keyErrors(path: string, rows: { key: string }[], says: Says): Record<string, string> {
  const errors: Record<string, string> = {};
  rows.forEach(({ key }, index) => {
    if (!form.test(key)) errors[`${path}.${index}.key`] = says.wrong;
    else if (rows.findIndex((row) => row.key === key) < index) errors[`${path}.${index}.key`] = says.taken;
  });
  return errors;
}

/** A key that no row has. */
export function freshKey(prefix: string, rows: { key: string }[]): string {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** Only the languages that say something. */
export const spoken = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).flatMap(([language, words]) => (words.trim() ? [[language, words.trim()]] : [])));
