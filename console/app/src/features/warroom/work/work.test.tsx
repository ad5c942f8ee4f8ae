import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { StepDialog, type Step } from '../next/StepDialog';
import { asTree, type Decision, type Hypothesis } from './api';
import { WorkPanel } from './WorkPanel';

const path = '/api/incident/v1/incidents/i1';
const at = '2026-01-01T00:00:00Z';
const by = (id: string) => ({ kind: 'PERSON', id, name: id === 'p1' ? 'Nadia Orlova' : 'Tom Baker' });
const hypothesis = (number: number, parent: number | null = null, likelihood = 'MEDIUM') =>
  ({ number, parent, likelihood, status: 'OPEN', title: `H${number}`, evidence: [], proposedBy: by('p1'), proposedAt: at }) as unknown as Hypothesis;
const decision = (number: number, proposer: string) =>
  ({
    number,
    proposal: `Roll back ${number}`,
    status: 'PROPOSED',
    proposedBy: by(proposer),
    proposedAt: at,
    alternatives: ['Scale out'],
    expectedEffect: 'Errors fall',
    objections: [{ text: 'Loses orders', by: by('p2'), at }],
    consents: [],
  }) as unknown as Decision;

function answers() {
  return answer({
    [`GET ${path}/hypotheses`]: { body: [hypothesis(1), hypothesis(2, 1)] },
    [`GET ${path}/decisions`]: { body: [decision(1, 'p1'), decision(2, 'p2')] },
    [`GET ${path}/tasks`]: { body: [] },
    [`GET ${path}/timeline`]: { body: { items: [{ id: 'e7', number: 7, text: 'The pool is full' }], next: null } },
    [`POST ${path}/hypotheses/1/evidence`]: { body: {} },
    [`POST ${path}/tasks`]: { status: 201, body: {} },
    [`POST ${path}/decisions/1/withdrawal`]: { body: {} },
    [`POST ${path}/decisions/2/verdict`]: { body: {} },
  });
}

const panel = (tab: string) =>
  draw(<WorkPanel detail={incidentDetail()} />, { at: `/incidents/i1#work/${tab}` });

test('what explains a part of another hypothesis stands below it', () => {
  const tree = asTree([hypothesis(1, null, 'LOW'), hypothesis(2, 1), hypothesis(3, null, 'HIGH'), hypothesis(4, 2), hypothesis(5, 99)]);

  expect(tree.map(({ hypothesis: { number }, depth }) => [number, depth])).toEqual([
    [3, 0],
    [5, 0],
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
});

test('the address says which part of the work is shown, and keeps what is chosen', async () => {
  answers();
  const { router } = await panel('decisions');
  expect(await screen.findByText('1. Roll back 1')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('tab', { name: /Tasks/ }));

  await waitFor(() => expect(router.state.location.hash).toBe('work/tasks'));
});

test('who proposed takes it back, nobody else', async () => {
  const calls = answers();
  await panel('decisions');
  await screen.findByText('2. Roll back 2');

  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  const dialog = await screen.findByRole('dialog', { name: 'Roll back 1' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take it back' }));

  await waitFor(() => expect(calls.some(({ path: asked }) => asked.endsWith('/1/withdrawal'))).toBe(true));
});

test('whoever decides sees alternatives and objections, and may say no', async () => {
  const calls = answers();
  const step = { kind: 'DECIDE', press: 'LATE', text: 'Decide', subject: '2', dueAt: null, allowed: true } as Step;
  await draw(<StepDialog detail={incidentDetail()} step={step} onClose={() => undefined} />);

  const dialog = await screen.findByRole('dialog', { name: 'Roll back 2' });
  expect(within(dialog).getByText(/Scale out/)).toBeInTheDocument();
  expect(within(dialog).getByText(/Loses orders/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Reject' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reject' }));

  await waitFor(() => expect(calls.find(({ path: asked }) => asked.endsWith('/verdict'))?.body).toEqual({ approved: false }));
});

test('a task says which hypothesis it tests', async () => {
  const calls = answers();
  await panel('tasks');

  await userEvent.click(await screen.findByRole('button', { name: 'New task' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/What is to be done/), 'Read the logs');
  await userEvent.click(await within(dialog).findByRole('combobox', { name: 'To test which hypothesis' }));
  await userEvent.click(await screen.findByRole('option', { name: '2. H2' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ title: 'Read the logs', hypothesis: 2 }));
});

test('evidence names the entries and addresses where it is seen', async () => {
  const calls = answers();
  await panel('hypotheses');

  await userEvent.click((await screen.findAllByRole('button', { name: 'Evidence for' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog', { name: 'H1' });
  await userEvent.type(within(dialog).getByLabelText(/What speaks for it/), 'See https://graphs.example.org/1.');
  await userEvent.click(within(dialog).getByRole('combobox', { name: 'Entries that show it' }));
  await userEvent.click(await screen.findByRole('option', { name: '7. The pool is full' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Evidence for' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      supports: true,
      text: 'See https://graphs.example.org/1.',
      links: [
        { href: 'http://localhost:3000/incidents/i1#entry-7', text: 'Entry 7' },
        { href: 'https://graphs.example.org/1' },
      ],
    }),
  );
});

test('evidence leads to its entry on this page, and elsewhere in another one', async () => {
  const links = [
    { href: 'https://muster.example.org/incidents/i1#entry-7', text: 'Запись 7' },
    { href: 'https://graphs.example.org/1', text: 'Pool' },
  ];
  const seen = { ...hypothesis(1), evidence: [{ supports: true, text: 'It is full', links, at, by: by('p2') }] };
  answer({ [`GET ${path}/hypotheses`]: { body: [seen] } });
  const { router } = await panel('hypotheses');

  expect(await screen.findByRole('link', { name: 'Pool' })).toHaveAttribute('target', '_blank');
  expect(screen.getByText(/It is full \(Tom Baker\)/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: 'Entry 7' }));
  await waitFor(() => expect(router.state.location.href).toBe('/incidents/i1#entry-7'));
});

test('that nobody objects is said with the time since when they are asked, to whoever decides as well', async () => {
  answer({ [`GET ${path}/decisions`]: { body: [{ ...decision(1, 'p1'), objections: [], consents: [{ by: by('p2'), at }] }] } });
  await draw(<StepDialog detail={incidentDetail()} step={{ kind: 'DECIDE', subject: '1' } as Step} onClose={() => undefined} />);

  const dialog = within(await screen.findByRole('dialog', { name: 'Roll back 1' }));
  const since = dialog.getByText(/Nobody has objected, asked since/);
  expect(since.querySelector('time')).toHaveAttribute('datetime', '2026-01-01T00:00:00.000Z');
  expect(dialog.getByText('Nothing against it: Tom Baker')).toBeInTheDocument();
});

test('how many objections there are is said', async () => {
  answers();
  await panel('decisions');

  expect(await screen.findAllByText('1 objection')).toHaveLength(2);
  expect(screen.queryByText(/Nobody has objected/)).toBeNull();
});
