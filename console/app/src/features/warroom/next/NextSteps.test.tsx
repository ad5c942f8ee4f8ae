import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { NextSteps } from './NextSteps';
import type { Step } from './StepDialog';

const path = '/api/incident/v1/incidents/i1';

function step(some: Partial<Step>): Step {
  return { kind: 'TICK', press: 'LATE', text: 'Tell support', subject: 'told', dueAt: null, allowed: true, ...some };
}

test('what presses most is on top, and one click does it', async () => {
  const calls = answer({ [`PUT ${path}/checklist/told`]: { body: [] } });
  await draw(
    <NextSteps
      detail={incidentDetail({
        nextSteps: [step({}), step({ kind: 'POST_UPDATE', press: 'SOON', text: 'Post the update', subject: null })],
      })}
    />,
  );

  expect((await screen.findAllByRole('listitem')).map((line) => line.textContent)).toEqual([
    expect.stringContaining('Tell support'),
    expect.stringContaining('Post the update'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(calls[0]?.body).toEqual({ done: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Post' }));
  expect(await screen.findByRole('dialog', { name: 'Update #1' })).toBeInTheDocument();
});

test('whoever may not do it reads it without a button', async () => {
  await draw(<NextSteps detail={incidentDetail({ nextSteps: [step({ allowed: false })] })} />);

  expect(await screen.findByText('Tell support')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('with nothing to do there is no panel', async () => {
  await draw(<NextSteps detail={incidentDetail()} />);

  expect(screen.queryByText('Do next')).toBeNull();
});
