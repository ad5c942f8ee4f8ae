import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  id: string;
  start_url: string;
  icons: { src: string; sizes: string; purpose?: string }[];
  shortcuts: { name: string; url: string }[];
}

const read = (name: string) => JSON.parse(readFileSync(`public/${name}`, 'utf8')) as Manifest;
const english = read('manifest.webmanifest');
const russian = read('manifest.ru.webmanifest');

test('the app is the same in both languages', () => {
  expect(russian.id).toBe(english.id);
  expect(russian.icons).toEqual(english.icons);
  expect(russian.shortcuts.map(({ url }) => url)).toEqual(english.shortcuts.map(({ url }) => url));
});

test('every icon is there, one of them for phones that cut it to a shape of their own', () => {
  for (const { src } of english.icons) expect(existsSync(`public${src}`), src).toBe(true);
  expect(english.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});
