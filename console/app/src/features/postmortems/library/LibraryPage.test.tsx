import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Entry } from './api';
import { asked } from './asked';
import LibraryPage from './LibraryPage';

const root = '/api/postmortem/v1/library';
const entry: Entry = {
  postmortem: {
    id: 'p1',
    incidentId: 'i1',
    reference: 'INC-7',
    title: 'Pool <b>full</b>',
    severity: 'SEV1',
    status: 'PUBLISHED',
    drill: false,
    resolvedAt: '2026-03-24T15:05:00Z',
    publishedAt: '2026-03-30T15:05:00Z',
    cause: 'CAPACITY',
    tags: ['database'],
    score: 1,
  },
  passages: [
    {
      place: 'SECTION',
      section: 'lessons',
      text: [
        { text: 'the <i> ', found: false },
        { text: 'pool', found: true },
      ],
    },
  ],
};
const found = {
  [`GET ${root}`]: { body: { items: [entry], next: null } },
  [`GET ${root}/causes`]: {
    body: { causes: [{ cause: 'CAPACITY', count: 3 }, { cause: null, count: 1 }], names: { CAPACITY: { en: 'Capacity or load', ru: 'Ёмкость' } } },
  },
  [`GET ${root}/tags`]: { body: { tags: [{ tag: 'database', count: 2 }] } },
  [`GET ${root}/learning`]: {
    body: { learning: { month: '2026-03-01', postmortemId: 'p1', reference: 'INC-7', title: 'Pool full', resolvedAt: null, why: 'Pools are everywhere', chosenBy: 'Ann' } },
  },
};

test('what was found shows where the words stand, and no markup of what people wrote', async () => {
  answer(found);
  await draw(<LibraryPage />, { at: '/post-mortems/library?q=pool', roles: ['stakeholder'] });

  const list = await screen.findByRole('list', { name: 'Library' });
  expect(within(list).getByRole('link', { name: 'INC-7 Pool <b>full</b>' })).toBeInTheDocument();
  expect(within(list).getByText('pool').tagName).toBe('MARK');
  expect(list).toHaveTextContent('Lessons: the <i> pool');
  expect(screen.getByText('Pools are everywhere')).toBeInTheDocument();
});

test('a cause of the picture narrows what is shown', async () => {
  const calls = answer(found);
  await draw(<LibraryPage />, { at: '/post-mortems/library', roles: ['responder'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Capacity or load' }));

  await waitFor(() => expect(calls.some(({ path, query }) => path === root && query.includes('cause=CAPACITY'))).toBe(true));
});

test('an address that makes no sense asks for everything', () => {
  expect(asked({ q: ['a'], severity: 'SEV9', serviceId: 'x', days: '-3', cause: 7, tag: '' })).toEqual({ cause: '7' });
  expect(asked({ q: ' pool ', severity: 'SEV1', days: '90' })).toEqual({ q: 'pool', severity: 'SEV1', days: 90 });
});
