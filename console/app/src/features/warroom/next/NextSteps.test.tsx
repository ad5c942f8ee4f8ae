import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { incidentKey } from '../../incidents/api';
import IncidentPage from '../IncidentPage';
import { NextSteps } from './NextSteps';
import type { Step } from './StepDialog';

const path = '/api/incident/v1/incidents/i1';

function step(some: Partial<Step>): Step {
  return { kind: 'TICK', press: 'LATE', text: 'Tell support', subject: 'told', dueAt: null, allowed: true, ...some };
}

test('what presses most is on top, and one click does it', async () => {
  const calls = answer({ [`PUT ${path}/checklist/told`]: { body: [] } });
  const begin = vi.fn();
  const update = step({ kind: 'POST_UPDATE', press: 'SOON', text: 'Post the update', subject: null });
  await draw(<NextSteps detail={incidentDetail({ nextSteps: [step({}), update] })} onBegin={begin} />);

  expect((await screen.findAllByRole('listitem')).map((line) => line.textContent)).toEqual([
    expect.stringContaining('Tell support'),
    expect.stringContaining('Post the update'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(calls[0]?.body).toEqual({ done: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Post' }));
  expect(begin).toHaveBeenCalledWith(update);
});

test('what is being written stays when somebody else was faster', async () => {
  answer({
    [`GET ${path}`]: {
      body: incidentDetail({ nextSteps: [step({ kind: 'POST_UPDATE', text: 'Post the update', subject: null })] }),
    },
    [`GET ${path}/timeline`]: { body: { items: [], next: null } },
  });
  const { client } = await draw(<IncidentPage />, { at: '/incidents/i1', route: '/incidents/$incidentId' });
  await userEvent.click(await screen.findByRole('button', { name: 'Post' }));
  const dialog = await screen.findByRole('dialog', { name: 'Update #1' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'What is new' }), 'Half of');

  act(() => void client.setQueryData(incidentKey('i1'), incidentDetail()));

  await waitFor(() => expect(screen.queryByText('Do next')).toBeNull());
  expect(within(dialog).getByRole('textbox', { name: 'What is new' })).toHaveValue('Half of');
});

test('whoever is asked for objections says at once that there is none, or what speaks against it', async () => {
  const calls = answer({ [`POST ${path}/decisions/3/consents`]: { body: {} } });
  const begin = vi.fn();
  const ask = step({ kind: 'OBJECT', press: 'SOON', text: 'Object or stay silent, proposal 3: Roll back', subject: '3' });
  await draw(<NextSteps detail={incidentDetail({ nextSteps: [ask] })} onBegin={begin} />);

  await userEvent.click(await screen.findByRole('button', { name: 'No objection' }));
  await waitFor(() => expect(calls).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Object' }));

  expect(begin).toHaveBeenCalledWith(ask);
});

test('whoever may not do it reads it without a button', async () => {
  await draw(<NextSteps detail={incidentDetail({ nextSteps: [step({ allowed: false })] })} onBegin={vi.fn()} />);

  expect(await screen.findByText('Tell support')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('with nothing to do there is no panel', async () => {
  await draw(<NextSteps detail={incidentDetail()} onBegin={vi.fn()} />);

  expect(screen.queryByText('Do next')).toBeNull();
});
