import { expect, test } from 'vitest';
import { isAddress } from './isAddress';
import { isBeingRead } from './isBeingRead';

const now = Date.parse('2026-10-01T12:00:00Z');

test('a calendar that is due now or within the rest of its server is being read', () => {
  expect(isBeingRead({ nextReadAt: '2026-10-01T11:59:59Z' }, now)).toBe(true);
  expect(isBeingRead({ nextReadAt: '2026-10-01T12:00:30Z' }, now)).toBe(true);
  expect(isBeingRead({ nextReadAt: '2026-10-01T13:00:00Z' }, now)).toBe(false);
});

test.each(['https://calendar.example.org/private-abc/basic.ics', ' webcal://example.org/a ', 'HTTPS://EXAMPLE.ORG/a'])(
  'an address of a calendar: %s',
  (text) => expect(isAddress(text)).toBe(true),
);

test.each(['', 'calendar', 'example.org/a.ics', 'file:///etc/passwd', 'https://', 'https:// a', 'javascript:alert(1)'])(
  'no address of a calendar: %s',
  (text) => expect(isAddress(text)).toBe(false),
);
