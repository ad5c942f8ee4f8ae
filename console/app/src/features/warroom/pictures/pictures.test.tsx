import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { Composer } from '../Composer';
import { keepDraft, keptDraft } from '../../../shared/forms/draftStore';
import { lineOf } from '../slash';
import { sendWaiting } from '../waiting/send';
import { dropLine, keepLine, waitingLines } from '../waiting/store';
import { WaitingNotice } from '../waiting/WaitingNotice';
import { EntryPictures } from './EntryPictures';

const pictures = 'POST /api/incident/v1/incidents/i1/pictures';
const timeline = 'POST /api/incident/v1/incidents/i1/timeline';
const graph = new File(['1'], 'graph.png', { type: 'image/png' });

function Room() {
  return (
    <>
      <WaitingNotice />
      <Composer incidentId="i1" />
    </>
  );
}

/** The composer drawn anew on the same page, as on a tablet that was turned. */
function Turned({ client }: { client: QueryClient }) {
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Composer incidentId="i1" />
      </QueryClientProvider>
    </MantineProvider>
  );
}

beforeEach(async () => {
  for (const { order } of await waitingLines('s')) await dropLine(order);
  for (const part of ['words', 'pictures']) await keepDraft(`s i1 ${part}`, undefined);
});

test('a pasted picture goes with the next entry, described or not', async () => {
  const calls = answer({ [pictures]: { status: 201, body: { id: 'pic1' } }, [timeline]: { status: 201, body: { id: 'e1' } } });
  await draw(<Room />);
  await userEvent.click(await screen.findByLabelText('New entry'));

  fireEvent.paste(screen.getByLabelText('New entry'), { clipboardData: { files: [graph] } });
  await screen.findByLabelText('What does it show?');
  await waitFor(() => expect(screen.queryByLabelText('Being sent')).toBeNull());
  await userEvent.type(screen.getByLabelText('New entry'), 'Errors fall{Enter}');

  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith('/timeline'))?.body).toMatchObject({
      text: 'Errors fall',
      pictures: [{ id: 'pic1', alt: 'Errors fall' }],
    }),
  );
  expect(screen.queryByLabelText('What does it show?')).toBeNull();
});

/** The service of pictures, away until it is back. */
function away() {
  let gone = true;
  const calls = answer({
    [pictures]: () => (gone ? { status: 503, body: { code: 'gateway.service-away' } } : { status: 201, body: { id: 'pic1' } }),
    [timeline]: { status: 201, body: { id: 'e1' } },
  });
  const entries = () => calls.filter(({ path }) => path.endsWith('/timeline')).map(({ body }) => body);
  return { entries, isBack: () => (gone = false) };
}

async function paste(...files: File[]) {
  const field = await screen.findByLabelText('New entry');
  await userEvent.click(field);
  fireEvent.paste(field, { clipboardData: { files } });
  return field;
}

test('a picture pasted without a connection goes before its line, once there is one', async () => {
  const { entries, isBack } = away();
  await draw(<Room />);
  const field = await paste(graph);
  await screen.findByRole('button', { name: 'Not sent: try again' });

  await userEvent.type(field, 'The graph{Enter}');
  await waitFor(async () => expect(await waitingLines('s')).toHaveLength(1));
  expect(screen.queryByLabelText('What does it show?')).toBeNull();
  isBack();
  window.dispatchEvent(new Event('online'));

  await waitFor(() => expect(entries()).toEqual([expect.objectContaining({ text: 'The graph', pictures: [{ id: 'pic1', alt: 'The graph' }] })]));
});

test('what is begun outlives the composer and the page, and no more than five pictures go with it', async () => {
  away();
  const { client } = await draw(<Room />);
  const field = await paste(graph, graph, graph, graph);
  await userEvent.type(field, 'Half a line');
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Not sent: try again' })).toHaveLength(4));
  cleanup();

  render(<Turned client={client} />);
  expect(await screen.findByLabelText('New entry')).toHaveValue('Half a line');
  await paste(graph, graph);
  await waitFor(() => expect(screen.getAllByLabelText('What does it show?')).toHaveLength(5));
  await waitFor(async () => expect(await keptDraft('s i1 pictures')).toHaveLength(5));
  cleanup();

  await draw(<Room />);
  await waitFor(() => expect(screen.getByLabelText('New entry')).toHaveValue('Half a line'));
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Not sent: try again' })).toHaveLength(5));
});

test('a picture that the service does not take is let go, and its words wait for the person', async () => {
  const picture = { alt: 'x', data: 'data:image/png;base64,MQ==' };
  answer({ [pictures]: { status: 422, body: { code: 'picture.unreadable', detail: 'Not an image' } } });
  await keepLine('t', 'i1', { ...lineOf('Look', 'OBSERVATION', undefined), pictures: [picture] });

  await sendWaiting('t', () => Promise.reject(new Error('not before its picture')), () => undefined);

  const [line] = await waitingLines('t');
  expect(line?.refusal?.status).toBe(422);
  expect(line?.line).toMatchObject({ text: 'Look', pictures: [] });
});

test('what is no picture is not sent', async () => {
  const calls = answer({});
  await draw(<Room />);
  await userEvent.click(await screen.findByLabelText('New entry'));

  fireEvent.paste(screen.getByLabelText('New entry'), {
    clipboardData: { files: [new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' })] },
  });

  expect(calls).toEqual([]);
  expect(screen.queryByLabelText('What does it show?')).toBeNull();
});

test('pictures of an entry open in full', async () => {
  await draw(<EntryPictures incidentId="i1" pictures={[{ id: 'pic1', sha256: 'x', alt: 'Errors at noon' }]} />);

  await userEvent.click(screen.getByRole('button', { name: 'Show in full: Errors at noon' }));

  expect(await screen.findByRole('dialog', { name: 'Errors at noon' })).toBeInTheDocument();
});
