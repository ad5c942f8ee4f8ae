import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import type { Document } from './api';
import { PublishModal } from './PublishModal';

const published = { 'POST /api/postmortem/v1/postmortems/pm1/publish': { body: sample } };

function withItems(...items: object[]): Document {
  return { ...sample, actionItems: items } as unknown as Document;
}

test('when every item was dropped the reason for none is asked for', async () => {
  const calls = answer(published);
  await draw(<PublishModal document={withItems({ status: 'DROPPED', owner: { id: 'p1' }, dueOn: '2027-03-12' })} onClose={() => undefined} />);
  const user = userEvent.setup();

  await user.type(await screen.findByRole('textbox', { name: /Why no action item with an owner/ }), 'Fixed for good');
  await user.click(screen.getByRole('button', { name: 'Publish' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ noActionItemsReason: 'Fixed for good' }),
  );
});

test('factors about which nothing is done ask for a reason of their own', async () => {
  const calls = answer(published);
  const document = { ...withItems({ status: 'COMMITTED', ownerTeamId: 't1', dueOn: '2027-03-12' }), uncoveredFactors: 2 };
  await draw(<PublishModal document={document as Document} onClose={() => undefined} />);
  const user = userEvent.setup();

  await user.type(await screen.findByRole('textbox', { name: /about 2 contributing factors/ }), 'It goes away');
  expect(screen.queryByRole('textbox', { name: /Why no action item/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Publish' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ uncoveredFactorsReason: 'It goes away' }),
  );
});
