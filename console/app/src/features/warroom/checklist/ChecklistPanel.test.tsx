import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { ChecklistItem } from './api';
import { ChecklistPanel } from './ChecklistPanel';

const path = '/api/incident/v1/incidents/i1/checklist';

function item(some: Partial<ChecklistItem>): ChecklistItem {
  return {
    key: 'real',
    phase: 'TRIAGE',
    text: 'It is a real problem',
    role: null,
    assignees: [],
    automatic: false,
    fact: null,
    done: false,
    seen: false,
    doneAt: null,
    by: null,
    dueAt: null,
    overdue: false,
    ...some,
  };
}

test('what is overdue is counted, what is done steps back', async () => {
  answer({
    [`GET ${path}`]: {
      body: [
        item({ overdue: true, dueAt: '2026-01-01T00:05:00Z' }),
        item({ key: 'commander', text: 'One person commands', done: true, seen: true, doneAt: '2026-01-01T00:00:00Z' }),
      ],
    },
  });
  await draw(<ChecklistPanel detail={incidentDetail()} />);

  expect(await screen.findByText('1 overdue')).toBeInTheDocument();
  expect(screen.getByText('1 of 2')).toBeInTheDocument();
  expect(screen.queryByLabelText('One person commands')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show 1 that is done' }));
  expect(screen.getByLabelText('One person commands')).toBeChecked();
  expect(screen.getByText(/seen by itself/)).toBeInTheDocument();
});

test('a click says that an item is done', async () => {
  const calls = answer({ [`GET ${path}`]: { body: [item({})] }, [`PUT ${path}/real`]: { body: [] } });
  await draw(<ChecklistPanel detail={incidentDetail()} />);

  await userEvent.click(await screen.findByLabelText('It is a real problem'));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ done: true }));
});

test('the item that people were paged opens the dialog that pages them', async () => {
  const paged = item({ key: 'on-call-paged', text: 'On call is paged', automatic: true, fact: 'ON_CALL_PAGED' });
  const calls = answer({
    [`GET ${path}`]: { body: [paged] },
    [`PUT ${path}/on-call-paged`]: { body: [] },
    'POST /api/incident/v1/incidents/i1/responders': { status: 201, body: {} },
    'GET /api/oncall/v1/teams': { body: { items: [{ id: 't1', name: 'Databases' }] } },
  });
  const detail = incidentDetail({ allowedActions: ['ADD_TO_TIMELINE', 'REQUEST_RESPONDERS'] });
  await draw(<ChecklistPanel detail={{ ...detail, incident: { ...detail.incident, teamId: 't1' } }} />);

  await userEvent.click(await screen.findByLabelText('On call is paged'));
  const dialog = await screen.findByRole('dialog', { name: 'Page more people' });
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Page them' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ teamId: 't1' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await userEvent.click(screen.getByLabelText('On call is paged'));
  await userEvent.click(await screen.findByRole('button', { name: /only tick/ }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ done: true }));
});

test('whoever only reads cannot tick', async () => {
  answer({ [`GET ${path}`]: { body: [item({})] } });
  await draw(<ChecklistPanel detail={incidentDetail({ allowedActions: [] })} />);

  expect(await screen.findByLabelText('It is a real problem')).toBeDisabled();
});
