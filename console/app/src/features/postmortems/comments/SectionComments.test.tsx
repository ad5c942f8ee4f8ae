import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { sample } from '../../../test/postmortemSample';
import { draw } from '../../../test/render';
import type { Comment } from './api';
import { SectionComments } from './SectionComments';

const path = '/api/postmortem/v1/postmortems/pm1/comments';
const comment = {
  id: 'c1',
  section: 'summary',
  parentId: null,
  text: '<img src=x onerror=alert(1)> say how many',
  quote: 'second',
  replacement: 'the other',
  status: 'OPEN',
  createdAt: '2026-03-25T10:00:00Z',
  by: 'Bo',
  settledAt: null,
  settledBy: null,
  mentions: [],
} as unknown as Comment;
const answered = { ...comment, id: 'c2', parentId: 'c1', text: 'Two of them', quote: null, replacement: null };
const settled = { ...comment, id: 'c3', status: 'RESOLVED', text: 'Long ago', settledBy: 'Ann' } as Comment;

test('a suggestion shows what it replaces, and is accepted', async () => {
  const calls = answer({ [`POST ${path}/c1/accept`]: { body: { ...comment, status: 'ACCEPTED' } } });
  await draw(<SectionComments document={sample} comments={[comment, answered as Comment, settled]} mayWrite />, {
    roles: ['responder'],
  });

  expect(screen.getByText('second').tagName).toBe('DEL');
  expect(screen.getByText('the other').tagName).toBe('INS');
  expect(screen.getByText('<img src=x onerror=alert(1)> say how many')).toBeInTheDocument();
  expect(screen.getByText('Two of them')).toBeInTheDocument();
  expect(screen.queryByText('Long ago')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show 1 settled' }));
  expect(screen.getByText('Long ago')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
  await expect.poll(() => calls.some((call) => call.path === `${path}/c1/accept`)).toBe(true);
});

test('readers see threads without buttons', async () => {
  await draw(<SectionComments document={sample} comments={[comment]} mayWrite={false} />, { roles: ['stakeholder'] });

  expect(screen.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
});
