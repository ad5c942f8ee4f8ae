import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { actionSample } from '../../test/actionSample';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ActionRow } from './ActionRow';
import type { ActionItem } from './api';

const item = actionSample({
  owner: { id: 'p2', name: 'Olive' },
  dueOn: '2027-03-12',
  next: ['COMMITTED', 'DROPPED'],
  assigned: false,
});

test('the title leads to the item, and a button to its form', async () => {
  answer({});
  await draw(<ActionRow item={item} />, { roles: ['responder'] });
  const user = userEvent.setup();

  expect((await screen.findByRole('link', { name: item.title })).getAttribute('href')).toContain('item=a1');
  await user.click(screen.getByRole('button', { name: `Edit ${item.title}` }));
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
});

test('a colleague of the owner is not offered to commit for them', async () => {
  answer({});
  await draw(<ActionRow item={item} />, { roles: ['responder'] });
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: /Status: Proposed/ }));
  expect(await screen.findByRole('menuitem', { name: 'Dropped' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Committed' })).toBeNull();
});

test('a manager assigns a proposal with one click', async () => {
  const calls = answer({ 'POST /api/postmortem/v1/action-items/a1/status': { body: item } });
  await draw(<ActionRow item={{ ...item, may: { change: true, commit: true, verify: false } }} />, { roles: ['manager'] });
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: /Assign to Olive/ }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ to: 'COMMITTED' }));
});

test('a reviewer without another role judges what is done', async () => {
  answer({});
  const done = {
    ...item,
    status: 'DONE',
    next: ['VERIFIED', 'IN_PROGRESS'],
    may: { change: false, commit: false, verify: true },
  } as ActionItem;
  await draw(<ActionRow item={done} />, { roles: ['stakeholder'] });
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: /Status: Done/ }));

  expect(await screen.findByRole('menuitem', { name: 'Verified' })).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'In progress' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
});
