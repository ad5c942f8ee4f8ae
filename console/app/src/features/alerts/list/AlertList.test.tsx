import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Role } from '../../../session/session';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { alert } from '../../../test/samples';
import type { BulkRequest, BulkResult } from '../api';
import { DeclareHost } from '../../incidents/DeclareHost';
import { closeDeclare } from '../../incidents/declareStore';
import { AlertList } from './AlertList';

const alerts = [3, 2, 1].map((number) => alert({ id: `a${number}`, number, summary: `Summary ${number}` }));
const done = (id: string): BulkResult => ({ id, done: true, code: null, detail: null });

async function list(results: BulkResult[] = [], roles: Role[] = ['responder']) {
  const calls = answer(oncallAnswer('post', '/api/oncall/v1/alerts/bulk', {}, { results }));
  await draw(<AlertList alerts={alerts} />, { roles });
  await screen.findByRole('link', { name: /Summary 3/ });
  return () => calls.filter(({ path }) => path.endsWith('/bulk')).map(({ body }) => body as BulkRequest);
}

test('the keyboard alone chooses and acknowledges', async () => {
  const sent = await list([done('a3'), done('a2')]);

  await userEvent.keyboard('j');
  expect(screen.getByRole('link', { name: /Summary 3/ })).toHaveFocus();
  await userEvent.keyboard('x');
  await userEvent.keyboard('jx');
  expect(screen.getByRole('toolbar', { name: '2 chosen' })).toBeInTheDocument();
  await userEvent.keyboard('a');

  await waitFor(() => expect(sent()).toEqual([{ ids: ['a3', 'a2'], action: 'ACKNOWLEDGE' }]));
  await waitFor(() => expect(screen.queryByRole('toolbar')).not.toBeInTheDocument());
});

test('without a choice an action is about the row with the keyboard', async () => {
  const sent = await list([done('a2')]);

  await userEvent.keyboard('jja');

  await waitFor(() => expect(sent()).toEqual([{ ids: ['a2'], action: 'ACKNOWLEDGE' }]));
});

test('shift chooses all up to there, with the keyboard and with the mouse', async () => {
  await list();

  await userEvent.keyboard('j{Shift>}j{/Shift}');
  expect(screen.getByRole('toolbar', { name: '2 chosen' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: 'Choose #3' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Choose #1' }));
  await user.keyboard('{/Shift}');

  expect(screen.getByRole('toolbar', { name: '3 chosen' })).toBeInTheDocument();
});

test('what is refused stays chosen, and is said in words', async () => {
  await list([done('a3'), { id: 'a1', done: false, code: 'alert.merged', detail: 'as the service says' }]);

  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose #3' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose #1' }));
  await userEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Acknowledge' }));

  const refusal = await screen.findByRole('alert');
  expect(refusal).toHaveTextContent('Done for 1, not for 1');
  expect(refusal).toHaveTextContent('#1 Summary 1: Another alert stands for this one.');
  expect(screen.getByRole('checkbox', { name: 'Choose #1' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Choose #3' })).not.toBeChecked();
});

test('snoozing asks for how long', async () => {
  const sent = await list([done('a3')]);

  await userEvent.keyboard('js');
  const dialog = await screen.findByRole('dialog', { name: 'Snooze 1 alert' });
  await userEvent.click(within(dialog).getByRole('radio', { name: /^4/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Snooze' }));

  await waitFor(() => expect(sent()).toEqual([{ ids: ['a3'], action: 'SNOOZE', seconds: 14_400 }]));
});

test('the key that closes a dialog does not give up the choice behind it', async () => {
  await list();

  await userEvent.keyboard('jxs');
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

  expect(screen.getByRole('checkbox', { name: 'Choose #3' })).toBeChecked();
});

test('merging keeps the oldest unless another is chosen', async () => {
  const sent = await list([done('a3')]);

  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose all' }));
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Merge…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge 3 alerts' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));

  await waitFor(() => expect(sent()).toEqual([{ ids: ['a3', 'a2'], action: 'MERGE', into: 'a1' }]));
});

test('nobody is woken by a slip of the finger', async () => {
  const sent = await list([done('a3')]);

  await userEvent.keyboard('je');
  const dialog = await screen.findByRole('dialog', { name: 'Escalate 1 alert now?' });
  expect(sent()).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Escalate now' }));

  await waitFor(() => expect(sent()).toEqual([{ ids: ['a3'], action: 'ESCALATE' }]));
});

test('a question mark shows the keys; those who may only read choose nothing', async () => {
  const sent = await list([], ['stakeholder']);

  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  await userEvent.keyboard('jxa?');

  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeInTheDocument();
  expect(sent()).toEqual([]);
});

test('an incident is declared from those that are chosen', async () => {
  closeDeclare();
  answer({});
  await draw(
    <>
      <AlertList alerts={alerts} />
      <DeclareHost />
    </>,
  );
  await screen.findByRole('link', { name: /Summary 3/ });
  await userEvent.keyboard('jxjxd');

  const dialog = await screen.findByRole('dialog', { name: 'Declare an incident' });
  expect(within(dialog).getByRole('checkbox', { name: '#3 Summary 3' })).toBeChecked();
  expect(within(dialog).getByRole('checkbox', { name: '#2 Summary 2' })).toBeChecked();
  expect(within(dialog).queryByRole('checkbox', { name: '#1 Summary 1' })).toBeNull();
  closeDeclare();
});

test('those that are chosen are put into an open incident', async () => {
  const calls = answer({
    'GET /api/incident/v1/incidents': {
      body: { items: [{ id: 'i1', reference: 'INC-1', title: 'Down', severity: 'SEV2', drill: false, restricted: false }], next: null },
    },
    'POST /api/incident/v1/incidents/i1/alerts': { body: {} },
  });
  await draw(<AlertList alerts={alerts} />);
  await screen.findByRole('link', { name: /Summary 3/ });
  await userEvent.keyboard('jxjxi');
  const dialog = await screen.findByRole('dialog', { name: 'Put 2 alerts into an incident' });
  await userEvent.click(within(dialog).getByRole('combobox'));
  await userEvent.click(await screen.findByRole('option', { name: /INC-1/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Put in' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ alertIds: ['a3', 'a2'] }));
  await waitFor(() => expect(screen.queryByRole('toolbar')).not.toBeInTheDocument());
});
