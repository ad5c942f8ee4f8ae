import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { Composer } from './Composer';

const path = 'POST /api/incident/v1/incidents/i1/timeline';

test('Enter adds the entry and empties the field', async () => {
  const calls = answer({ [path]: { status: 201, body: { id: 'e1' } } });
  await draw(<Composer incidentId="i1" />);

  const field = await screen.findByLabelText('New entry');
  await userEvent.type(field, 'Error rate falls{Enter}');

  await waitFor(() => expect(field).toHaveValue(''));
  expect(calls[0]?.body).toEqual({ kind: 'OBSERVATION', text: 'Error rate falls' });
});

test('Shift+Enter begins a new line and sends nothing', async () => {
  const calls = answer({});
  await draw(<Composer incidentId="i1" />);

  const field = await screen.findByLabelText('New entry');
  await userEvent.type(field, 'one{Shift>}{Enter}{/Shift}two');

  expect(field).toHaveValue('one\ntwo');
  expect(calls).toEqual([]);
});

test('what could not be sent stays in the field', async () => {
  answer({ [path]: { status: 503, body: { code: 'gateway.service-away' } } });
  await draw(<Composer incidentId="i1" />);

  const field = await screen.findByLabelText('New entry');
  await userEvent.type(field, 'Keep me{Enter}');

  await waitFor(() => expect(screen.getByRole('button', { name: 'Add' })).toBeEnabled());
  expect(field).toHaveValue('Keep me');
});
