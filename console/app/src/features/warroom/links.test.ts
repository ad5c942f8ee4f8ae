import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { linksIn } from './links';
import { lineOf, perform } from './slash';

test.each([
  ['see https://grafana.example.org/d/1?from=now-1h.', ['https://grafana.example.org/d/1?from=now-1h']],
  ['(http://a.example.org), «https://b.example.org/x»', ['http://a.example.org', 'https://b.example.org/x']],
  ['twice https://a.example.org https://a.example.org', ['https://a.example.org']],
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
