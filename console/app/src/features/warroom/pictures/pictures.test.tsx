import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { Composer } from '../Composer';
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

test('a picture pasted without a connection stays, holds up no words and goes with a later entry', async () => {
  let away = true;
  const calls = answer({
    [pictures]: () => (away ? { status: 503, body: { code: 'gateway.service-away' } } : { status: 201, body: { id: 'pic1' } }),
    [timeline]: { status: 201, body: { id: 'e1' } },
  });
  const entries = () => calls.filter(({ path }) => path.endsWith('/timeline')).map(({ body }) => body);
  await draw(<Room />);
  const field = await screen.findByLabelText('New entry');
  await userEvent.click(field);
  fireEvent.paste(field, { clipboardData: { files: [graph] } });
  const again = await screen.findByRole('button', { name: 'Not sent: try again' });

  await userEvent.type(field, 'Words go on{Enter}');
  await waitFor(() => expect(entries()).toEqual([expect.not.objectContaining({ pictures: expect.anything() })]));
  away = false;
  await userEvent.click(again);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Not sent: try again' })).toBeNull());
  await waitFor(() => expect(screen.queryByLabelText('Being sent')).toBeNull());
  await userEvent.type(field, 'The graph{Enter}');

  await waitFor(() => expect(entries().at(-1)).toMatchObject({ text: 'The graph', pictures: [{ id: 'pic1' }] }));
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
