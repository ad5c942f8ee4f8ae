import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { incidentKey } from '../../incidents/api';
import type { Entry, Timeline } from '../timeline';
import type { Waiting } from '../waiting/store';
import { Announcer } from './Announcer';

const nadia = { kind: 'PERSON', id: 'p1', name: 'Nadia' };
const anna = { kind: 'PERSON', id: 'p2', name: 'Anna' };
const entry = (number: number, author: object, text: string) => ({ number, author, text }) as unknown as Entry;
const first = entry(1, anna, 'It began');
const line = (some: object) =>
  ({ order: 1, incidentId: 'i1', line: { text: 'Look at the pool' }, writtenAt: '2026-01-01T00:00:00Z', ...some }) as Waiting;

beforeEach(() => {
  answer({ 'GET /api/incident/v1/incidents/i1/timeline': { body: { items: [first], next: null } } });
});

async function listen() {
  const { client } = await draw(<Announcer incidentId="i1" />);
  const region = await screen.findByRole('log', { name: 'News' });
  const key = [...incidentKey('i1'), 'timeline', 'en'];
  await waitFor(() => expect(client.getQueryData(key)).toBeDefined());
  const add = (...entries: Entry[]) =>
    act(() => void client.setQueryData<Timeline>(key, { entries: [...entries, first], older: undefined }));
  const wait = (...lines: Waiting[]) => act(() => void client.setQueryData(['waiting', 's'], lines));
  return { region, add, wait };
}

test('what stood there already is not said, what others write is', async () => {
  const { region, add } = await listen();
  expect(region).toBeEmptyDOMElement();

  add(entry(2, anna, 'Errors at 9 %'));
  await waitFor(() => expect(region).toHaveTextContent('Anna: Errors at 9 %'));
  add(entry(4, anna, 'Rolled back'), entry(3, anna, 'Rolling back'), entry(2, anna, 'Errors at 9 %'));
  await waitFor(() => expect(region).toHaveTextContent('2 new entries; Anna: Rolled back'));
});

test('one hears that a line of one’s own waits, is refused or is in the timeline', async () => {
  const { region, add, wait } = await listen();

  wait(line({ writtenAt: new Date().toISOString() }));
  expect(region).toBeEmptyDOMElement();
  wait(line({ sentAt: Date.now() }));
  expect(region).toBeEmptyDOMElement();
  wait(line({}));
  await waitFor(() => expect(region).toHaveTextContent('Waiting for the connection: Look at the pool'));
  wait(line({ refusal: { status: 422, code: 'x', detail: 'Too long' } }));
  await waitFor(() => expect(region).toHaveTextContent('Not taken: Look at the pool. Too long'));
  wait();
  add(entry(2, nadia, 'Look at the pool'));
  await waitFor(() => expect(region).toHaveTextContent('In the timeline: Look at the pool'));
});
