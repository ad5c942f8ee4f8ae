import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { incidentSummary } from '../../test/samples';
import IncidentsPage from './IncidentsPage';
import type { SavedFilter } from './list/savedFilters';

const filter: SavedFilter = {
  id: 'f1',
  name: 'Bad ones',
  shared: true,
  mine: true,
  owner: { id: 'p1', name: 'Nadia Orlova' },
  query: { state: ['all'], severity: ['SEV1'] },
  changedAt: '2026-01-01T00:00:00Z',
};

async function page(at = '/incidents', filters: SavedFilter[] = [filter]) {
  const calls = answer({
    'GET /api/incident/v1/incidents': { body: { items: [incidentSummary({ reference: 'INC-7' })], next: null } },
    'GET /api/incident/v1/saved-filters': { body: { items: filters, next: null } },
    'POST /api/incident/v1/saved-filters': { status: 201, body: filter },
  });
  await draw(<IncidentsPage />, { at, roles: ['stakeholder'] });
  await screen.findByRole('link', { name: /INC-7/ });
  return { calls, asked: () => calls.filter(({ path }) => path.endsWith('/incidents')).at(-1)?.query };
}

test('an address keeps the filter, which is cleared at once', async () => {
  const { asked } = await page('/incidents?phase=all&severity=["SEV1"]&drill=false');
  expect(asked()).toBe('?state=all&severity=SEV1&drill=false');

  await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));

  await waitFor(() => expect(asked()).toBe('?state=open'));
});

test('a saved filter is one press away, and shown as chosen', async () => {
  const { asked } = await page();

  await userEvent.click(await screen.findByRole('button', { name: /^(for everybody ?)?Bad ones$/ }));

  await waitFor(() => expect(asked()).toBe('?state=all&severity=SEV1'));
  expect(screen.getByRole('button', { name: /^(for everybody ?)?Bad ones$/, pressed: true })).toBeInTheDocument();
});

test('what the list shows is saved under a name, for everybody', async () => {
  const { calls } = await page('/incidents?phase=resolved&days=30', []);

  await userEvent.click(screen.getByRole('button', { name: 'Save this filter' }));
  await userEvent.type(await screen.findByLabelText(/Name/), 'Last month');
  await userEvent.click(screen.getByRole('switch', { name: /For everybody/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      name: 'Last month',
      shared: true,
      query: { state: ['resolved'], lastDays: 30 },
    }),
  );
});
