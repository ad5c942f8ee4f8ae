import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en';
import { ru } from './ru';

type Texts = { [key: string]: string | Texts };

const plural = /_(zero|one|two|few|many|other)$/;

function keys(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`),
  );
}

function withoutPlurals(texts: Texts): Set<string> {
  return new Set(keys(texts).map((key) => key.replace(plural, '')));
}

function textAt(texts: Texts, key: string): string {
  return key.split('.').reduce<unknown>((node, part) => (node as Texts)[part], texts) as string;
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? ''))].sort();
}

test('both languages have the same keys', () => {
  expect([...withoutPlurals(ru)].sort()).toEqual([...withoutPlurals(en)].sort());
});

test('every plural has the forms that its language needs', () => {
  const forms = (texts: Texts, needed: string[]) =>
    keys(texts)
      .filter((key) => key.endsWith('_other'))
      .flatMap((key) => needed.map((form) => key.replace(plural, `_${form}`)))
      .filter((key) => textAt(texts, key) === undefined);

  expect(forms(en, ['one', 'other'])).toEqual([]);
  expect(forms(ru, ['one', 'few', 'many', 'other'])).toEqual([]);
});

test('both languages fill in the same values', () => {
  const differing = keys(en)
    .filter((key) => !plural.test(key))
    .filter((key) => {
      const [one, other] = [placeholders(textAt(en, key)), placeholders(textAt(ru, key))];
      return one.join() !== other.join();
    });

  expect(differing).toEqual([]);
});

test('every text that the code names exists', () => {
  const known = withoutPlurals(en);
  const missing = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)]
      .map(([, key]) => key ?? '')
      .filter((key) => !known.has(key))
      .map((key) => `${file}: ${key}`),
  );

  expect(missing).toEqual([]);
});

test('every text is used', () => {
  const code = sources('src')
    .filter((file) => !file.includes('i18n'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key));
  const put = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{[^}]*\}([\w.-]*)/g)].map(([, before = '', after = '']) => ({ before, after }));
  const unused = [...withoutPlurals(en)].filter(
    (key) => !named.has(key) && !put.some(({ before, after }) => key.startsWith(before) && key.slice(before.length).includes(after)),
  );

  expect(unused).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !name.includes('.test.') ? [path] : [];
  });
}
