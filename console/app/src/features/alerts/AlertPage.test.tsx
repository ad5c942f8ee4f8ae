import { useInfiniteQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer, type Call } from '../../test/network';
import { draw } from '../../test/render';
import { alert as anAlert, ledgerEntry, logEntry, pageView, person } from '../../test/samples';
import { pagesOfAlert, type Alert, type Escalation, type LogEntry, type PageView } from './api';
import { AlertActions } from './AlertActions';
import { PageModal } from './dialogs/PageModal';
import { EscalationPanel } from './EscalationPanel';
import { PagesPanel } from './PagesPanel';
import { TimelinePanel } from './timeline/TimelinePanel';

const inOneMinute = () => new Date(Date.now() + 75_000).toISOString();
const standing = (some: Partial<Escalation> = {}): Escalation => ({
  status: 'ACTIVE',
  policySource: 'POLICY',
  policyName: 'Shop',
  levels: 3,
  run: 1,
  level: 2,
  nextAt: inOneMinute(),
  ...some,
});
const where = (escalation: Escalation) => oncallAnswer('get', '/api/oncall/v1/alerts/{id}/escalation', { id: 'a1' }, escalation);
const sentTo = (calls: Call[], end: string) => calls.filter(({ path }) => path.endsWith(end)).map(({ body }) => body);

async function actions(alert: Alert, escalation = standing()) {
  const id = { id: 'a1' };
  const calls = answer({
    ...where(escalation),
    ...oncallAnswer('get', '/api/oncall/v1/people', {}, { items: [person({ managerId: 'p2' }), person({ id: 'p2', name: 'Ida Berg' })], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/schedules', {}, { items: [], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/teams', {}, { items: [], next: null }),
    ...oncallAnswer('post', '/api/oncall/v1/alerts/{id}/acknowledge', id, alert),
    ...oncallAnswer('post', '/api/oncall/v1/alerts/{id}/page', id, alert),
    ...oncallAnswer('post', '/api/oncall/v1/alerts/{id}/reassign', id, alert),
    ...oncallAnswer('post', '/api/oncall/v1/alerts/{id}/unacknowledge', id, alert),
  });
  await draw(<AlertActions alert={alert} />);
  return calls;
}

test('one’s manager is paged with one choice', async () => {
  const calls = await actions(anAlert());

  await userEvent.click(await screen.findByRole('button', { name: 'Page more people' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'My manager: Ida Berg' }));

  await waitFor(() => expect(sentTo(calls, '/page')).toEqual([{ special: 'MY_MANAGER' }]));
});

test('what is held for a while can be renewed and given back, and is not acknowledged again', async () => {
  const calls = await actions(anAlert({ status: 'ACKNOWLEDGED' }), standing({ status: 'HELD' }));

  expect(screen.queryByRole('button', { name: 'Acknowledge' })).not.toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Renew' }));
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Give back' }));

  await waitFor(() => expect(sentTo(calls, '/acknowledge')).toHaveLength(1));
  await waitFor(() => expect(sentTo(calls, '/unacknowledge')).toHaveLength(1));
});

test('there is nothing to renew about a snooze', async () => {
  await actions(anAlert({ status: 'ACKNOWLEDGED', snoozedUntil: inOneMinute() }), standing({ status: 'HELD' }));

  await screen.findByRole('button', { name: 'Snooze' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Renew' })).not.toBeInTheDocument());
});

test('an alert goes to people who are chosen', async () => {
  const calls = await actions(anAlert());

  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Reassign…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reassign' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reassign' }));
  expect(within(dialog).getByText('Required')).toBeInTheDocument();
  await userEvent.type(within(dialog).getByRole('combobox', { name: /Who is paged/ }), 'Ida');
  await userEvent.click(await screen.findByRole('option', { name: 'Ida Berg' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reassign' }));

  await waitFor(() => expect(sentTo(calls, '/reassign')).toEqual([{ targets: [{ kind: 'PERSON', id: 'p2' }] }]));
});

test('whom a page cannot reach is said beside the field', async () => {
  answer({
    ...oncallAnswer('get', '/api/oncall/v1/people', {}, { items: [person({ id: 'p2', name: 'Ida Berg' })], next: null }),
    'POST /api/oncall/v1/alerts/a1/page': {
      status: 422,
      body: { code: 'alert.reaches-nobody', errors: [{ field: 'targets', rule: 'reachable', message: 'reach nobody' }] },
    },
  });
  await draw(<PageModal alertId="a1" onClose={() => undefined} />);

  await userEvent.type(await screen.findByRole('combobox', { name: /Who is paged/ }), 'Ida');
  await userEvent.click(await screen.findByRole('option', { name: 'Ida Berg' }));
  await userEvent.click(screen.getByRole('button', { name: 'Page them now' }));

  expect(await screen.findAllByText('Reaches nobody at the moment')).toHaveLength(1);
  expect(screen.getByRole('combobox', { name: /Who is paged/ })).toBeInvalid();
});

test('nothing but a note is left for an alert that another stands for', async () => {
  await actions(anAlert({ status: 'ACKNOWLEDGED', mergedInto: 'a2' }));

  expect(await screen.findAllByRole('button')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Add a note' })).toBeInTheDocument();
});

test('the time to the next level is counted down', async () => {
  answer(where(standing()));
  await draw(<EscalationPanel alert={anAlert()} />);

  expect(await screen.findByRole('timer')).toHaveTextContent(/^01:1\d$/);
  expect(screen.getByText('until level 2 of 3 is paged')).toBeInTheDocument();
});

test('behind the last level it is not said that a fourth of three comes', async () => {
  answer(where(standing({ level: 4 })));
  await draw(<EscalationPanel alert={anAlert()} />);

  expect(await screen.findByText(/last resort/)).toBeInTheDocument();
});

const told: [Partial<LogEntry>, string][] = [
  [{ kind: 'SKIPPED', detail: { run: 1, level: 2, people: [], unreached: [{ reason: 'CONDITION_NOT_MET', subject: '' }] } }, 'Level 2 skippedIts condition is not met'],
  [{ kind: 'UNACKNOWLEDGED', by: { kind: 'RULE', id: null, name: 'snooze-over' } }, 'The snooze is over'],
  [{ kind: 'UNACKNOWLEDGED', by: { kind: 'RULE', id: null, name: 'acknowledgement-timeout' } }, 'Nobody renewed'],
  [{ kind: 'UNACKNOWLEDGED', by: { kind: 'PERSON', id: 'p2', name: 'Ida' } }, 'Gave it back · Ida'],
  [{ kind: 'MERGED', detail: { from: 7 } }, '#7 was merged into this alert'],
  [{ kind: 'MERGED', detail: { into: 7 } }, 'Merged into #7'],
  [{ kind: 'PAGED', detail: { people: ['Ida'] } }, 'Paged by hand: Ida'],
  [{ kind: 'PAGED', detail: { people: ['Ida'], card: 'Experts', cardId: 'c1', message: 'It lags' } }, 'Paged by hand: IdaExperts · “It lags”'],
  [{ kind: 'NOTE', detail: { text: 'It is the deploy' } }, 'It is the deploy'],
];

test.each(told)('what happened is said in words: %o', async (entry, words) => {
  answer(oncallAnswer('get', '/api/oncall/v1/alerts/{id}/log', { id: 'a1' }, { items: [logEntry(entry)], next: null }));
  await draw(<TimelinePanel alert={anAlert()} pages={[]} personId={null} onPerson={() => undefined} />);

  expect(await screen.findByRole('listitem')).toHaveTextContent(words);
});

test('a page by hand has no level, and its proof says what came back', async () => {
  const page = pageView({ level: 0 });
  answer({
    ...oncallAnswer('get', '/api/oncall/v1/alerts/{id}/log', { id: 'a1' }, { items: [], next: null }),
    ...oncallAnswer('get', '/api/oncall/v1/pages/{id}', { id: 'g1' }, {
      page,
      steps: [],
      ledger: [
        ledgerEntry({ id: 1, kind: 'INTENT', channel: null, stepId: null }),
        ledgerEntry({ id: 2, kind: 'FAILURE', detail: { error: '550 no such mailbox' } }),
      ],
    }),
  });
  await draw(<TimelinePanel alert={anAlert()} pages={[page]} personId={null} onPerson={() => undefined} />);

  const [intent, failure] = await screen.findAllByRole('listitem');
  expect(intent).toHaveTextContent('Nadia Orlova: Decided to pagepaged by hand');
  expect(failure).toHaveTextContent('Attempt failedE-mail · error: 550 no such mailbox');
});

const reasons: [PageView['reason'], number, string][] = [
  [
    { origin: 'LEVEL', subject: 'Shop', by: null, message: null, path: { way: 'ON_CALL', schedule: 'Days', team: null } },
    2,
    'level 2, run 1 · policy Shop · on call in Days',
  ],
  [
    { origin: 'CARD', subject: 'Experts', by: 'Ida', message: 'It lags', path: { way: 'NAMED', schedule: null, team: null } },
    0,
    'paged by Ida through the contact Experts · named directly · “It lags”',
  ],
];

test.each(reasons)('why somebody was paged is said in words: %o', async (reason, level, words) => {
  const pages = [pageView({ reason, level })];
  answer(oncallAnswer('get', '/api/oncall/v1/pages', {}, { items: pages, next: null }));
  await draw(<Pages />);

  expect(await screen.findByRole('listitem')).toHaveTextContent(words);
});

function Pages() {
  return <PagesPanel pages={useInfiniteQuery(pagesOfAlert('a1'))} onProof={() => undefined} />;
}
