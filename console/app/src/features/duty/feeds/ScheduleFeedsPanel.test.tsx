import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw, nadia } from '../../../test/render';
import type { Feed } from '../api';
import { ScheduleFeedsPanel } from './ScheduleFeedsPanel';

const feed: Feed = {
  id: 'f1',
  ownerId: nadia.id,
  scheduleId: 's1',
  name: 'Shop',
  hint: 'x7Qa',
  createdAt: '2026-11-20T08:00:00Z',
  lastReadAt: null,
  url: null,
};
const listed = (items: () => Feed[]) =>
  oncallAnswer('get', '/api/oncall/v1/calendar-feeds', {}, () => ({ items: items(), next: null }));

test('an address for the schedule is made with one press and shown once', async () => {
  const url = 'https://muster.example.org/calendar/secret.ics';
  let mine: Feed[] = [];
  const calls = answer({
    ...listed(() => mine),
    ...oncallAnswer('post', '/api/oncall/v1/calendar-feeds', {}, () => {
      mine = [feed];
      return { ...feed, url };
    }),
  });
  await draw(<ScheduleFeedsPanel scheduleId="s1" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Create an address' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New calendar feed' }));
  expect(dialog.getByText(url)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'I have copied it' }));

  expect(await screen.findByText('…x7Qa')).toBeVisible();
  expect(screen.queryByText(url)).not.toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ scheduleId: 's1' });
});

test('only addresses for this schedule are listed, and can be revoked', async () => {
  let mine: Feed[] = [feed, { ...feed, id: 'f2', scheduleId: 's2', hint: 'other' }, { ...feed, id: 'f3', scheduleId: null, hint: 'own' }];
  answer({
    ...listed(() => mine),
    ...oncallAnswer('delete', '/api/oncall/v1/calendar-feeds/{id}', { id: 'f1' }, () => {
      mine = [];
      return undefined;
    }),
  });
  await draw(<ScheduleFeedsPanel scheduleId="s1" />);

  const addresses = await screen.findByRole('list', { name: 'My addresses for this schedule' });
  expect(within(addresses).getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Revoke the feed: …x7Qa' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }));

  await waitFor(() => expect(screen.queryByText('…x7Qa')).not.toBeInTheDocument());
});
