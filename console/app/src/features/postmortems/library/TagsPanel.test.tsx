import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Document } from '../api';
import { TagsPanel } from './TagsPanel';

const tags = '/api/postmortem/v1/postmortems/d1/tags';
const library = '/api/postmortem/v1/library';
const published = { id: 'd1', status: 'PUBLISHED' } as Document;
const learning = { month: '2026-03-01', postmortemId: 'd1', reference: 'INC-7', title: 'Pool full', why: 'Pools are everywhere', chosenBy: 'Ann' };

const known = {
  [`GET ${tags}`]: { body: { tags: ['database'] } },
  [`GET ${library}/tags`]: { body: { tags: [{ tag: 'database', count: 2 }, { tag: 'pools', count: 1 }] } },
  [`GET ${library}/learning`]: { body: { learning: null } },
};

test('tags are added and stored together, and nothing is stored while nothing changed', async () => {
  const calls = answer({ ...known, [`PUT ${tags}`]: { body: { tags: ['database', 'night'] } } });
  await draw(<TagsPanel document={published} mayWrite />);
  expect(await screen.findByText('database')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();

  await userEvent.type(screen.getByRole('combobox', { name: 'Tags' }), 'night{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ tags: ['database', 'night'] }));
});

test('whoever may not write reads the tags', async () => {
  answer(known);
  await draw(<TagsPanel document={published} mayWrite={false} />, { roles: ['stakeholder'] });

  expect(await screen.findByText('database')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test('a manager makes it the learning of the month and says why', async () => {
  const calls = answer({ ...known, [`PUT ${library}/learning`]: { body: {} } });
  await draw(<TagsPanel document={published} mayWrite />, { roles: ['manager'] });

  await userEvent.type(await screen.findByRole('textbox', { name: 'Why everybody should read it' }), 'Pools are everywhere');
  await userEvent.click(screen.getByRole('button', { name: 'Make it the learning of the month' }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ postmortemId: 'd1', why: 'Pools are everywhere' }),
  );
});

test('the learning of the month says that it is, with the words that were given', async () => {
  answer({ ...known, [`GET ${library}/learning`]: { body: { learning } } });
  await draw(<TagsPanel document={published} mayWrite />, { roles: ['manager'] });

  expect(await screen.findByText('It is the learning of the month.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Why everybody should read it' })).toHaveValue('Pools are everywhere');
});

test('a draft, and those who manage nothing, choose no learning', async () => {
  answer(known);
  await draw(<TagsPanel document={{ ...published, status: 'DRAFT' } as Document} mayWrite />, { roles: ['manager'] });

  expect(await screen.findByText('database')).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'Why everybody should read it' })).toBeNull();
});
