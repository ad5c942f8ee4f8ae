import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer, type Answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { lineOf } from '../slash';
import { TimelinePanel } from '../TimelinePanel';
import { changeLine, dropLine, keepLine, waitingLines, type Waiting } from './store';
import { useWaiting } from './useWaiting';
import { WaitingList } from './WaitingList';
import { WaitingNotice } from './WaitingNotice';

const timeline = '/api/incident/v1/incidents/i1/timeline';

beforeEach(async () => {
  for (const { order } of await waitingLines('s')) await dropLine(order);
});

async function refused(text: string): Promise<Waiting> {
  await keepLine('s', 'i1', lineOf(text, 'OBSERVATION', undefined));
  const [line] = (await waitingLines('s')) as [Waiting];
  await changeLine(line, { refusal: { status: 500, code: 'x', detail: 'It broke' } });
  return ((await waitingLines('s')) as [Waiting])[0];
}

const entry = (number: number, text: string) => ({
  id: `e${number}`,
  number,
  kind: 'OBSERVATION',
  text,
  occurredAt: '2026-01-01T00:00:00Z',
  recordedAt: '2026-01-01T00:00:00Z',
  author: { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' },
  links: [],
  pictures: [],
  pinned: false,
  withdraws: false,
});

test('where no timeline is drawn, the notice tells of lines of the incident that is open', async () => {
  await refused('Lost words');
  answer({});
  await draw(<WaitingNotice />, { at: '/incidents/i1/sheet' });

  expect(await screen.findByText('1 entry is not in the timeline.')).toBeInTheDocument();
});

test('beside the timeline that shows them the notice is silent', async () => {
  await refused('Lost words');
  answer({ [`GET ${timeline}`]: { body: { items: [] } } });
  await draw(
    <>
      <WaitingNotice />
      <TimelinePanel detail={incidentDetail()} />
    </>,
  );

  expect(await screen.findByText('Could not be sent')).toBeInTheDocument();
  expect(screen.getByText('It broke')).toBeInTheDocument();
  expect(screen.queryByText('1 entry is not in the timeline.')).toBeNull();
});

test('a line stays until the timeline shows its entry', async () => {
  const words = 'Errors fall';
  let read: Answer = { body: { items: [] } };
  answer({ [`GET ${timeline}`]: () => read, [`POST ${timeline}`]: { status: 201, body: { id: 'e1' } } });
  const { client } = await draw(
    <>
      <WaitingNotice />
      <TimelinePanel detail={incidentDetail({ allowedActions: ['ADD_TO_TIMELINE'] as never })} />
    </>,
  );
  const field = await screen.findByLabelText('New entry');
  await waitFor(() => expect(client.isFetching()).toBe(0));
  read = { status: 500, body: { code: 'x' } };

  await userEvent.type(field, `${words}{Enter}`);
  expect(await screen.findByText('Sent')).toBeInTheDocument();
  expect(screen.getByText(words)).toBeInTheDocument();

  read = { body: { items: [entry(1, words)] } };
  await client.invalidateQueries();

  await waitFor(() => expect(screen.queryByText('Sent')).toBeNull());
  expect(screen.getByText(words)).toBeInTheDocument();
});

function List() {
  return (
    <>
      <WaitingNotice />
      <WaitingList lines={useWaiting('i1')} />
    </>
  );
}

test('sending again what another tab has settled says so and brings nothing back', async () => {
  const line = await refused('Settled elsewhere');
  answer({});
  await draw(<List />);
  const again = await screen.findByRole('button', { name: 'Send again' });
  await dropLine(line.order);

  await userEvent.click(again);

  await waitFor(() => expect(screen.queryByText('Settled elsewhere')).toBeNull());
  expect(await waitingLines('s')).toEqual([]);
});
