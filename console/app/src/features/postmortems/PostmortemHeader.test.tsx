import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import type { Document } from './api';
import { PostmortemHeader } from './PostmortemHeader';

const base = '/api/postmortem/v1/postmortems/pm1';
const document = (changes: object) => ({ ...sample, ...changes }) as Document;

test('a draft is handed in by who writes, and published by managers alone', async () => {
  const calls = answer({ [`POST ${base}/status`]: { body: sample } });
  await draw(<PostmortemHeader document={document({ status: 'DRAFT' })} mayWrite />, { roles: ['responder'] });
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Hand in for review' }));

  await waitFor(() => expect(calls.at(-1)?.body).toEqual({ to: 'IN_REVIEW' }));
});

test('what is in review goes back to draft with a word for its authors', async () => {
  const calls = answer({ [`POST ${base}/status`]: { body: sample } });
  await draw(<PostmortemHeader document={sample} mayWrite />, { roles: ['responder'] });
  await userEvent.click(screen.getByRole('button', { name: 'Back to draft' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why, for the authors' }), 'Too short');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Back to draft' }));

  await waitFor(() => expect(calls.find(({ path }) => path === `${base}/status`)?.body).toEqual({ to: 'DRAFT', reason: 'Too short' }));
});

test('publishing names what is missing and sends the reason for no action item', async () => {
  const calls = answer({ [`POST ${base}/publish`]: { body: sample } });
  await draw(<PostmortemHeader document={sample} mayWrite />, { roles: ['manager'] });
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Write what caused the incident')).toBeInTheDocument();
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why no action item is needed' }), 'Fixed');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish' }));

  await waitFor(() => expect(calls.find(({ path }) => path === `${base}/publish`)?.body).toEqual({ noActionItemsReason: 'Fixed' }));
});

test('title and people are changed, and a refusal stands beside its field', async () => {
  const problem = { status: 400, code: 'request.invalid', title: 'x', errors: [{ field: 'title', rule: 'size', message: 'at most 200 characters' }] };
  const calls = answer({
    'GET /api/oncall/v1/people': { body: { items: [], next: null } },
    [`PATCH ${base}`]: { status: 400, body: problem },
  });
  await draw(<PostmortemHeader document={sample} mayWrite />, { roles: ['responder'] });
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Title and people' }));
  const dialog = await screen.findByRole('dialog');
  const title = within(dialog).getByRole('textbox', { name: 'Title' });
  await userEvent.clear(title);
  await userEvent.type(title, 'Checkout was down');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ title: 'Checkout was down' }));
  await waitFor(() => expect(title).toBeInvalid());
});

test('who only reads is offered to read', async () => {
  answer({});
  await draw(<PostmortemHeader document={document({ status: 'PUBLISHED', publishedAt: '2026-03-30T10:00:00Z', publishedBy: 'Bo' })} mayWrite={false} />, {
    roles: ['stakeholder'],
    language: 'ru',
  });

  expect(screen.queryByRole('button', { name: /рецензи|Опубликовать/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'INC-12' })).toHaveAttribute('href', '/incidents/i1');
});

test('the head says when the incident was, how long it lasted, and who wrote about it', async () => {
  answer({});
  const section = { ...sample.sections[0], generated: false, empty: false };
  const figures = { milestones: { detectedAt: '2026-03-24T14:40:00Z', startedAt: '2026-03-24T14:32:00Z', resolvedAt: '2026-03-24T16:02:00Z' } };
  await draw(
    <PostmortemHeader
      document={document({
        incident: { ...sample.incident, figures, drill: true, restricted: true },
        scribe: { id: 'p2', name: 'Omar Said' },
        sections: [
          section,
          { ...section, key: 'impact', updatedBy: 'Bo' },
          { ...section, key: 'timeline', generated: true, updatedBy: 'muster' },
          { ...section, key: 'lessons', empty: true, updatedBy: 'Cy' },
          section,
        ],
      })}
      mayWrite={false}
    />,
    { roles: ['stakeholder'] },
  );

  const said = (name: string) => screen.getByText(name).nextElementSibling?.textContent;
  expect(said('The incident')).toMatch(/14:32 – .*16:02/);
  expect(said('Lasted')).toMatch(/^1\sh 30\smin$/);
  expect(said('Scribe')).toBe('Omar Said');
  expect(said('Owner')).toBe('nobody');
  expect(said('Authors')).toBe('Ann, Bo');
  expect(screen.getByText('Drill')).toBeInTheDocument();
  expect(screen.getByText('Private')).toBeInTheDocument();
});

test('an incident that goes on has no end, and one of which nothing is known no time', async () => {
  answer({});
  const figures = { milestones: { declaredAt: '2026-03-24T14:32:00Z' } };
  await draw(<PostmortemHeader document={document({ incident: { ...sample.incident, figures } })} mayWrite />, { language: 'ru' });

  expect(screen.getByText(/ещё идёт/)).toBeInTheDocument();
  expect(screen.queryByText('Длился')).toBeNull();
  expect(screen.queryByText('Учения')).toBeNull();
});
