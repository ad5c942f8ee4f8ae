import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Issue, ItemIssue } from './api';
import { TrackerPanel } from './TrackerPanel';

const path = '/api/postmortem/v1/action-items/a1/issue';
const jira = { id: 't1', name: 'Payments in Jira', kind: 'JIRA' as const, project: 'PAY' };
const gitHub = { id: 't2', name: 'The shop', kind: 'GITHUB' as const, project: 'acme/shop' };

const issue = (some: Partial<Issue> = {}): Issue => ({
  tracker: jira,
  key: 'PAY-7',
  url: 'https://jira.example/browse/PAY-7',
  status: 'To Do',
  state: 'EQUAL',
  madeHere: true,
  problem: null,
  detail: null,
  nextAttemptAt: null,
  seenAt: '2026-11-01T08:00:00Z',
  linkedBy: { kind: 'PERSON', id: 'p1', name: 'Nadia' },
  linkedAt: '2026-11-01T08:00:00Z',
  conflicts: [],
  ...some,
});

const view = (some: Partial<ItemIssue>): ItemIssue => ({ issue: null, trackers: [jira, gitHub], ...some });

test('an issue is made in the tracker that is chosen', async () => {
  const calls = answer({ [`GET ${path}`]: { body: view({}) }, [`POST ${path}`]: { body: view({ issue: issue() }) } });
  await draw(<TrackerPanel itemId="a1" />, { roles: ['responder'] });

  await userEvent.click(await screen.findByRole('combobox', { name: 'Tracker' }));
  await userEvent.click(await screen.findByRole('option', { name: 'The shop (acme/shop)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Create an issue in The shop' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ connectionId: 't2' }));
});

test('an issue that is there is linked by its key', async () => {
  const calls = answer({ [`GET ${path}`]: { body: view({}) }, [`POST ${path}`]: { body: view({ issue: issue() }) } });
  await draw(<TrackerPanel itemId="a1" />, { roles: ['responder'] });

  await userEvent.type(await screen.findByRole('textbox', { name: /key or address/ }), ' PAY-7 {Enter}');

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ connectionId: 't1', reference: 'PAY-7' }),
  );
});

test('both values are shown, and the choice is sent', async () => {
  const conflict = {
    id: 'c1',
    reason: 'BOTH_CHANGED' as const,
    detail: null,
    ours: 'IN_PROGRESS' as const,
    theirs: 'Done',
    foundAt: '2026-11-01T08:00:00Z',
    decision: 'OPEN' as const,
    decidedBy: null,
    decidedAt: null,
  };
  const calls = answer({
    [`GET ${path}`]: { body: view({ issue: issue({ state: 'CONFLICT', status: 'Done', conflicts: [conflict] }) }) },
    [`POST ${path}/decision`]: { body: view({ issue: issue() }) },
  });
  await draw(<TrackerPanel itemId="a1" />, { roles: ['responder'] });

  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('In progress')).toBeVisible();
  expect(alert.getByText('Done')).toBeVisible();
  await userEvent.click(alert.getByRole('button', { name: 'Theirs: change it here' }));

  await waitFor(() =>
    expect(calls.find(({ path: called }) => called === `${path}/decision`)?.body).toEqual({ take: 'THEIRS' }),
  );
});

test('why it waits and when it is tried again is said', async () => {
  answer({
    [`GET ${path}`]: {
      body: view({ issue: issue({ state: 'WAITING', problem: 'away', nextAttemptAt: '2026-11-01T09:30:00Z' }) }),
    },
  });
  await draw(<TrackerPanel itemId="a1" />, { roles: ['responder'] });

  expect(await screen.findByText(/The tracker does not answer/)).toBeVisible();
  expect(screen.getByText(/Next attempt/)).toBeVisible();
  expect(screen.getByRole('link', { name: /PAY-7/ })).toHaveAttribute('href', 'https://jira.example/browse/PAY-7');
});

test('who only reads is offered nothing to change', async () => {
  answer({ [`GET ${path}`]: { body: view({ issue: issue() }) } });
  await draw(<TrackerPanel itemId="a1" />, { roles: ['stakeholder'] });

  expect(await screen.findByText('In step')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
