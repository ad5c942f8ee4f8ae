import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { EntryMenu } from './EntryMenu';
import type { Entry } from './timeline';

const entry = { id: 'e7', number: 7, kind: 'OBSERVATION', text: 'The graph', links: [], correction: null } as unknown as Entry;

test('the addresses in the right words are links as well', async () => {
  const calls = answer({ 'POST /api/incident/v1/incidents/i1/timeline': { status: 201, body: {} } });
  await draw(<EntryMenu incidentId="i1" entry={entry} />);

  await userEvent.click(await screen.findByRole('button', { name: 'More about entry 7' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Correct' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), ' is https://graphs.example.org/1.');
  await userEvent.click(dialog.getByRole('button', { name: 'Correct' }));

  await waitFor(() =>
    expect(calls[0]?.body).toMatchObject({
      text: 'The graph is https://graphs.example.org/1.',
      corrects: 7,
      links: [{ href: 'https://graphs.example.org/1' }],
    }),
  );
});
