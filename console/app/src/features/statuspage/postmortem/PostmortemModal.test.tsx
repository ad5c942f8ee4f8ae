import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Post, StatusPage } from '../api';
import { PostmortemModal } from './PostmortemModal';

const page = { id: 'p1', name: 'Acme', languages: ['en', 'ru'], isDefault: true } as StatusPage;
const post = { id: 'post-1', status: 'RESOLVED', title: { en: 'Slow' } } as unknown as Post;
const path = '/api/comms/v1/posts/post-1/postmortem';
const draft = { postId: 'post-1', draft: { en: 'A disk' }, preview: {}, told: false, changed: true, publishedAt: null };

test('what was learnt is written, looked at and published', async () => {
  const calls = answer({
    [`GET ${path}`]: { status: 404, body: { status: 404, code: 'postmortem.unknown' } },
    [`PUT ${path}`]: { body: draft },
    [`POST ${path}/publish`]: { body: { ...draft, publishedAt: '2026-11-22T10:00:00Z' } },
  });
  await draw(<PostmortemModal page={page} post={post} onClose={() => undefined} />, { roles: ['manager'] });

  const publish = await screen.findByRole('button', { name: 'Publish' });
  expect(publish).toBeDisabled();
  fireEvent.change(screen.getByLabelText(/^What was learnt, English/), { target: { value: '## Cause' } });
  await userEvent.click(screen.getAllByRole('tab', { name: 'Preview' })[0] as HTMLElement);
  expect(screen.getByRole('heading', { name: 'Cause' })).toBeInTheDocument();
  await userEvent.click(publish);

  const sent = (method: string) => calls.find((call) => call.method === method)?.body;
  await expect.poll(() => sent('POST')).toEqual({ deliver: false });
  expect(sent('PUT')).toEqual({ body: { en: '## Cause' } });
});

test('what is published can be taken back', async () => {
  const calls = answer({
    [`GET ${path}`]: { body: { ...draft, publishedAt: '2026-11-22T10:00:00Z', changed: false } },
    [`POST ${path}/revert`]: { body: draft },
  });
  await draw(<PostmortemModal page={page} post={post} onClose={() => undefined} />, { roles: ['manager'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Take back' }));
  await expect.poll(() => calls.some((call) => call.path === `${path}/revert`)).toBe(true);
});

test('words that wait for the end of the incident say so', async () => {
  answer({ [`GET ${path}`]: { body: { ...draft, waiting: true } } });
  await draw(<PostmortemModal page={page} post={{ ...post, status: 'MONITORING' }} onClose={() => undefined} />, {
    roles: ['manager'],
  });

  expect(await screen.findByText(/published by themselves once this incident is resolved/)).toBeInTheDocument();
});

test('approved words are read here and changed beside the post-mortem', async () => {
  answer({
    [`GET ${path}`]: {
      body: {
        ...draft,
        publishedAt: '2026-11-22T10:00:00Z',
        postmortemId: 'd1',
        replaced: { draft: { en: 'Our own draft' }, by: { kind: 'PERSON', id: 'p2', name: 'Rob' }, at: '2026-11-22T10:00:00Z' },
      },
    },
  });
  await draw(<PostmortemModal page={page} post={post} onClose={() => undefined} />, { roles: ['manager'] });

  expect(await screen.findByText('A disk')).toBeInTheDocument();
  expect(screen.getByText('Our own draft')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Change them there' })).toHaveAttribute('href', '/post-mortems/d1?tab=public');
});
