import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import FollowUpPage from './FollowUpPage';
import ReviewsPage from './ReviewsPage';
import { UncoveredPanel } from './UncoveredPanel';

const counts = { open: 3, overdue: 1, atRisk: 1, unassigned: 1, breaching: 2, cameBack: 0 };
const ages = { week: 4, month: 0, quarter: 0, older: 0 };

test('each number says what it is and leads to its list', async () => {
  answer({
    'GET /api/postmortem/v1/follow-up/overview': {
      body: {
        counts,
        ages,
        teams: [
          { teamId: 't1', teamName: 'Payments', counts, ages },
          { teamId: null, teamName: null, counts, ages },
        ],
        people: [
          { person: { id: 'p1', name: 'Olive' }, counts, ages },
          { person: null, counts, ages },
        ],
      },
    },
    'GET /api/postmortem/v1/follow-up/on-time': {
      body: { target: 0.9, all: { due: 3, onTime: 1, share: 0.3333, met: false }, teams: [], owners: [] },
    },
    'GET /api/postmortem/v1/follow-up/backlog': { body: [{ week: '2027-03-22', opened: 3, closed: 1, open: 2 }] },
    'GET /api/postmortem/v1/uncovered-factors': {
      body: {
        items: [{ id: 'f1', postmortemId: 'pm9', incidentId: 'i9', reference: 'INC-9', category: 'MONITORING_GAP', text: 'Nobody watched the queue' }],
        next: null,
      },
    },
    'GET /api/postmortem/v1/follow-up/breaches': {
      body: {
        items: [
          {
            rule: 'NOT_ASSIGNED',
            since: '2027-03-25T23:00:00Z',
            policyVersion: 4,
            actionItemId: 'a1',
            reference: 'INC-7',
            title: 'Write the runbook',
            priority: 'P0',
          },
        ],
        next: null,
      },
    },
  });
  await draw(<FollowUpPage />, { roles: ['manager'] });

  const noTeam = await screen.findByRole('link', { name: /^No team, Open: 3/ });
  expect(noTeam.getAttribute('href')).toContain('noTeam');
  expect(noTeam).toHaveTextContent('4');
  expect(screen.getByRole('link', { name: /^A team or nobody/ }).getAttribute('href')).toContain('nobodys');
  expect((await screen.findByRole('link', { name: 'Nobody watched the queue' })).getAttribute('href')).toContain('/post-mortems/pm9');
  const overdue = await screen.findByRole('link', { name: 'Overdue: 1' });
  expect(overdue.getAttribute('href')).toContain('status=OVERDUE');
  expect(screen.getByRole('link', { name: /^Payments, Open: 3/ }).getAttribute('href')).toContain('teamId=t1');
  expect(screen.getByRole('link', { name: /Up to a week: 4/ }).getAttribute('href')).toContain('status=UNFINISHED');
  expect(await screen.findByText('33 %')).toBeInTheDocument();
  expect(await screen.findByText(/policy version 4/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Write the runbook' }).getAttribute('href')).toContain('item=a1');
});

test('a review is answered with what did not hold', async () => {
  const calls = answer({
    'GET /api/postmortem/v1/follow-up-reviews': {
      body: {
        items: [{ id: 'r1', postmortemId: 'p1', reference: 'INC-7', title: 'Checkout', round: 1, finished: 1, unfinished: 0 }],
        next: null,
      },
    },
    'GET /api/postmortem/v1/action-items': {
      body: { items: [{ id: 'a1', title: 'Alert on the pool', status: 'DONE' }], next: null },
    },
    'POST /api/postmortem/v1/follow-up-reviews/r1/answer': { body: {} },
  });
  await draw(<ReviewsPage />, { roles: ['manager'] });
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Answer' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Alert on the pool' }));
  await user.type(screen.getByRole('textbox', { name: 'What did you find?' }), 'It fired again');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await expect.poll(() => calls.find(({ method }) => method === 'POST')?.body).toEqual({
    notHolding: ['a1'],
    note: 'It fired again',
  });
});

test('an insight gets its action item from the list', async () => {
  const linking = '/api/postmortem/v1/postmortems/pm9/factors/f1/action-items/i9';
  const calls = answer({
    'GET /api/postmortem/v1/uncovered-factors': {
      body: { items: [{ id: 'f1', postmortemId: 'pm9', incidentId: 'i9', reference: 'INC-9', category: 'MONITORING_GAP', text: 'Nobody watched the queue' }], next: null },
    },
    'GET /api/postmortem/v1/standard-actions': { body: [] },
    'POST /api/postmortem/v1/action-items': { status: 201, body: { id: 'i9' } },
    [`PUT ${linking}`]: { body: {} },
  });
  await draw(<UncoveredPanel />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Add an action item for “Nobody watched the queue”' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.some(({ path }) => path === linking)).toBe(true));
  expect(calls.find(({ path }) => path === '/api/postmortem/v1/action-items')?.body).toMatchObject({ postmortemId: 'pm9', title: 'Nobody watched the queue' });
});

test('who may not write adds nothing', async () => {
  answer({
    'GET /api/postmortem/v1/uncovered-factors': {
      body: { items: [{ id: 'f1', postmortemId: 'pm9', incidentId: 'i9', reference: 'INC-9', category: 'MONITORING_GAP', text: 'Nobody watched the queue' }], next: null },
    },
  });
  await draw(<UncoveredPanel />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Nobody watched the queue')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
