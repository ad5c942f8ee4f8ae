import { spotlight } from '@mantine/spotlight';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Hit } from '../../features/search/api';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { incidentSummary } from '../../test/samples';
import { CommandPalette } from './CommandPalette';

const found = (words: string, isTitle: boolean): Hit => ({
  incident: incidentSummary({ id: 'i7', reference: 'INC-7', title: 'Checkout fails' }),
  title: [{ text: 'Checkout fails', found: isTitle }],
  passages: [
    { place: 'SUMMARY', number: null, text: [{ text: 'Nobody can pay', found: true }] },
    { place: 'ENTRY', number: 12, text: [{ text: 'the ', found: false }, { text: words, found: true }] },
  ],
});

async function ask(hit: Hit, words: string) {
  answer({ 'GET /api/incident/v1/search': { body: { items: [hit], correctedTo: null, next: null } } });
  const drawn = await draw(<CommandPalette />, { roles: ['stakeholder'] });
  act(() => spotlight.open());
  await userEvent.type(await screen.findByRole('textbox'), words);
  return { ...drawn, action: await screen.findByRole('button', { name: /INC-7/ }) };
}

test('what stands in the timeline is shown, and opens its entry', async () => {
  const { router, action } = await ask(found('pool is full', false), 'pool');
  expect(action).toHaveTextContent('Entry 12 · the pool is full');

  await userEvent.click(action);

  await waitFor(() => expect(router.state.location.href).toBe('/incidents/i7#entry-12'));
});

test('what stands in the title opens the incident', async () => {
  const { router, action } = await ask(found('checkout', true), 'checkout');

  await userEvent.click(action);

  await waitFor(() => expect(router.state.location.href).toBe('/incidents/i7'));
});
