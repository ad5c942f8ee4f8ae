import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { incidentSummary } from '../../test/samples';
import type { Answer } from './api';
import SearchPage from './SearchPage';

const path = 'GET /api/incident/v1/search';
const found: Answer = {
  items: [
    {
      incident: incidentSummary({ id: 'i7', reference: 'INC-7', title: 'Checkout fails' }),
      title: [{ text: 'Checkout fails', found: false }],
      passages: [
        {
          place: 'ENTRY',
          number: 12,
          text: [
            { text: 'the <b> ', found: false },
            { text: 'pool', found: true },
            { text: ' is full', found: false },
          ],
        },
      ],
    },
  ],
  correctedTo: null,
  next: null,
};

test('what was found shows where the words stand, and no markup of what people wrote', async () => {
  answer({ [path]: { body: found } });
  await draw(<SearchPage />, { at: '/search?q=pool', roles: ['stakeholder'] });

  expect(await screen.findByRole('link', { name: /INC-7 Checkout fails/ })).toBeInTheDocument();
  const row = screen.getByRole('listitem');
  expect(within(row).getByText('pool').tagName).toBe('MARK');
  expect(row).toHaveTextContent('Entry 12 the <b> pool is full');
});

test('typing searches, and the address keeps what was asked', async () => {
  const calls = answer({ [path]: { body: found } });
  await draw(<SearchPage />, { roles: ['stakeholder'] });
  expect(await screen.findByText('What are you looking for?')).toBeInTheDocument();

  await userEvent.type(screen.getByRole('searchbox'), 'pool full');

  await waitFor(() => expect(calls.at(-1)?.query).toBe('?q=pool%20full&state=all'));
  expect(await screen.findByRole('link', { name: /INC-7/ })).toBeInTheDocument();
});

test('a guess is said to be one', async () => {
  answer({ [path]: { body: { ...found, correctedTo: 'pool' } } });
  await draw(<SearchPage />, { at: '/search?q=pol', roles: ['stakeholder'] });

  expect(await screen.findByText('Nothing was found for “pol”. This is what there is for “pool”.')).toBeInTheDocument();
});

test('nothing found says how to ask', async () => {
  answer({ [path]: { body: { items: [], correctedTo: null, next: null } } });
  await draw(<SearchPage />, { at: '/search?q=qqq', roles: ['stakeholder'] });

  expect(await screen.findByText('Nothing found')).toBeInTheDocument();
});

test('words of the timeline lead to their entry', async () => {
  answer({ [path]: { body: found } });
  await draw(<SearchPage />, { at: '/search?q=pool', roles: ['stakeholder'] });

  expect(await screen.findByRole('link', { name: 'Entry 12' })).toHaveAttribute('href', '/incidents/i7#entry-12');
});
