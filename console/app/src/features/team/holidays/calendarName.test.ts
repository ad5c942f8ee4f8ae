import { expect, test } from 'vitest';
import { calendarName } from './calendarName';

test('countries have names in the language of the reader', () => {
  const bavaria = { code: 'DE-BY', name: 'Germany, Bavaria', source: 'SHIPPED' } as const;

  expect(calendarName(bavaria, 'en')).toBe('Germany, Bavaria (DE-BY)');
  expect(calendarName(bavaria, 'ru')).toBe('Германия, Bavaria (DE-BY)');
});

test('a calendar of the company is called as the company calls it', () => {
  expect(calendarName({ code: 'DE', name: 'Our days', source: 'OWN' }, 'ru')).toBe('Our days (DE)');
});
