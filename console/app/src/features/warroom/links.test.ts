import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { entryIn, entryLink, linksIn } from './links';
import { lineOf, perform } from './slash';

test.each([
  ['see https://grafana.example.org/d/1?from=now-1h.', ['https://grafana.example.org/d/1?from=now-1h']],
  ['(http://a.example.org), «https://b.example.org/x»', ['http://a.example.org', 'https://b.example.org/x']],
  ['twice https://a.example.org https://a.example.org', ['https://a.example.org']],
  ['https://a.example.org/?q=a|b', ['https://a.example.org/?q=a%7Cb']],
  ['ftp://a.example.org and a.example.org', []],
])('the addresses in “%s” are links', (text, links) => {
  expect(linksIn(text).map(({ href }) => href)).toEqual(links);
});

test('an entry carries no more links than the service takes', () => {
  const text = Array.from({ length: 12 }, (_, number) => `https://a.example.org/${number}`).join(' ');

  expect(linksIn(text)).toHaveLength(10);
});

test('the links go with the entry', async () => {
  const calls = answer({ 'POST /api/incident/v1/incidents/i1/timeline': { status: 201, body: {} } });

  await perform('i1', lineOf('see https://a.example.org/x', 'OBSERVATION', undefined), 'key');

  expect(calls[0]?.body).toMatchObject({ links: [{ href: 'https://a.example.org/x' }] });
});

test.each([
  ['http://localhost:3000/incidents/i1#entry-7', 7],
  ['http://localhost:3000/incidents/i2#entry-7', undefined],
  ['http://localhost:3000/incidents/i1#work', undefined],
  ['https://a.example.org/x#entry-7', undefined],
  ['no address', undefined],
])('%s leads to entry %s of the incident', (href, number) => {
  expect(entryIn(href, 'i1')).toBe(number);
});

test('a link to an entry leads to it again', () => {
  expect(entryIn(entryLink('i1', 12, 'Entry 12').href, 'i1')).toBe(12);
});
