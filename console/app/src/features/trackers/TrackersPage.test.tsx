import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Tracker } from './api';
import TrackersPage from './TrackersPage';

const path = '/api/postmortem/v1/trackers';

const tracker = (some: Partial<Tracker> = {}): Tracker => ({
  id: 't1',
  name: 'Payments in Jira',
  kind: 'JIRA',
  baseUrl: 'https://jira.example',
  project: 'PAY',
  login: 'muster@example.org',
  tokenEnd: 'ests',
  issueType: 'Task',
  labels: [],
  outgoing: [{ status: 'DONE', state: 'done', name: null, label: null }],
  incoming: [{ status: 'DONE', state: 'done', name: null, label: null }],
  assignees: [],
  teams: [],
  enabled: true,
  webhookUrl: 'https://muster.example/trackers/t1/hooks',
  readAt: null,
  webhookAt: null,
  failingSince: null,
  problem: null,
  detail: null,
  nextAt: '2026-11-01T08:00:00Z',
  version: 3,
  ...some,
});

const list = (...items: Tracker[]) => ({
  [`GET ${path}`]: { body: { items, next: null } },
  'GET /api/oncall/v1/teams': { body: { items: [], next: null } },
  'GET /api/oncall/v1/people': { body: { items: [], next: null } },
});

test('a tracker is connected, with a secret that is made up here', async () => {
  const calls = answer({ ...list(), [`POST ${path}`]: { status: 201, body: tracker() } });
  await draw(<TrackersPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Connect a tracker' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Connect a tracker' }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Payments in Jira');
  await userEvent.type(dialog.getByRole('textbox', { name: /^Address/ }), 'https://jira.example');
  await userEvent.type(dialog.getByRole('textbox', { name: /^Project key/ }), 'PAY');
  await userEvent.type(dialog.getByLabelText(/^Token/), 'a-token-of-jira');
  await userEvent.click(dialog.getByRole('button', { name: 'Generate' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true));
  const sent = calls.find(({ method }) => method === 'POST')?.body as Record<string, unknown>;
  expect(sent).toMatchObject({ kind: 'JIRA', project: 'PAY', token: 'a-token-of-jira', issueType: 'Task' });
  expect(sent['webhookSecret']).toMatch(/^[0-9a-f]{32}$/);
  expect(sent).not.toHaveProperty('outgoing');
});

test('the mapping is data: a rule is added and sent', async () => {
  const calls = answer({ ...list(tracker()), [`PUT ${path}/t1`]: { body: tracker() } });
  await draw(<TrackersPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Actions: Payments in Jira' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change Payments in Jira' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Which status is which' }));
  await userEvent.click(await dialog.findByRole('button', { name: 'Add a rule at the top' }));
  const names = dialog.getAllByRole('textbox', { name: 'Status' });
  await userEvent.type(names[1] as HTMLElement, 'Released');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  const put = calls.find(({ method }) => method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"3"');
  expect((put?.body as { incoming: unknown[] }).incoming).toEqual([
    { status: 'DONE', name: 'Released' },
    { status: 'DONE', state: 'done' },
  ]);
});

test('what a trial came to is said', async () => {
  answer({
    ...list(tracker()),
    [`POST ${path}/t1/trial`]: { body: { works: false, name: null, problem: 'LOGIN', detail: 'it does not accept the login' } },
  });
  await draw(<TrackersPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Test' }));

  expect(await screen.findByText('It does not work')).toBeVisible();
  expect(screen.getByText('it does not accept the login')).toBeVisible();
});

test('what is wrong with a tracker is said to managers, who change nothing', async () => {
  answer(list(tracker({ problem: 'away', detail: 'it answered 503', failingSince: '2026-11-01T08:00:00Z' })));
  await draw(<TrackersPage />, { roles: ['manager'] });

  expect(await screen.findByRole('alert')).toHaveTextContent('it answered 503');
  expect(screen.getByText('https://muster.example/trackers/t1/hooks')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Test' })).not.toBeInTheDocument();
});
