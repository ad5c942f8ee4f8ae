import { expect, test } from 'vitest';
import { readPasted } from './pastedList';

test('reads what a spreadsheet pastes, and skips its heading', () => {
  const text = 'Name\tE-mail\tLanguage\tZone\nNadia Orlova\tnadia@example.org\tRU\tEurope/Moscow\n';

  expect(readPasted(text)).toEqual([
    { name: 'Nadia Orlova', email: 'nadia@example.org', language: 'ru', zone: 'Europe/Moscow' },
  ]);
});

test('reads commas, semicolons and addresses as mail programs write them', () => {
  const text = 'Tom Baker, tom@example.org\n"Ida Berg";ida@example.org;en;Europe/Oslo\nKim Lee <kim@example.org>, en\n';

  expect(readPasted(text)).toEqual([
    { name: 'Tom Baker', email: 'tom@example.org' },
    { name: 'Ida Berg', email: 'ida@example.org', language: 'en', zone: 'Europe/Oslo' },
    { name: 'Kim Lee', email: 'kim@example.org', language: 'en' },
  ]);
});

test('makes a name of an address that stands alone', () => {
  expect(readPasted('jo.van-dam@example.org')).toEqual([{ name: 'Jo Van Dam', email: 'jo.van-dam@example.org' }]);
});
