import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { StatusPage } from './api';
import { PostModal } from './PostModal';

const page = { id: 'p1', name: 'Acme', languages: ['en', 'ru'], isDefault: true } as StatusPage;
const finding = {
  code: 'INTERNAL_NAME',
  field: 'body',
  language: 'en',
  found: ['db-3'],
  message: { en: 'Looks like an internal host name: db-3', ru: 'Похоже на внутреннее имя сервера: db-3' },
};
const answers = {
  'GET /api/comms/v1/pages/p1/components': { body: { items: [], next: null } },
  'POST /api/comms/v1/posts/checks': { body: [finding] },
  'POST /api/comms/v1/posts': { body: { id: 'post-1' } },
  'POST /api/comms/v1/rehearsals/post': {
    body: {
      pageId: 'p1',
      pageName: 'Acme',
      languages: ['en', 'ru'],
      status: 'INVESTIGATING',
      title: {},
      body: {},
      mode: 'UNDO',
      delaySeconds: 10,
      approvers: [],
      components: [],
      recipients: {},
      findings: [],
    },
  },
  'POST /api/comms/v1/rehearsals/message': { body: { sentTo: 'nadia@example.org', words: [] } },
};

test('what is odd is said before publishing and must be seen', async () => {
  const calls = answer(answers);
  await draw(<PostModal page={page} onClose={() => undefined} />, { roles: ['manager'] });

  fireEvent.change(screen.getByLabelText(/^Title, English/), { target: { value: 'Payments fail' } });
  fireEvent.change(screen.getByLabelText(/^Text, English/), { target: { value: 'db-3 is down' } });
  expect(await screen.findByText(/Text \(en\): Looks like an internal host name: db-3/, {}, { timeout: 4000 })).toBeInTheDocument();
  await userEvent.click(screen.getByLabelText(/I have seen this/));
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

  const sent = () => calls.find(({ method, path }) => method === 'POST' && path === '/api/comms/v1/posts');
  await expect.poll(sent).toBeDefined();
  expect(sent()?.body).toMatchObject({ acknowledged: ['INTERNAL_NAME'], body: { en: 'db-3 is down' } });
});

test('what was not seen is not acknowledged, and the times that are named go along', async () => {
  const calls = answer(answers);
  await draw(<PostModal page={page} onClose={() => undefined} />, { roles: ['manager'] });

  fireEvent.change(screen.getByLabelText(/^Title, English/), { target: { value: 'Payments fail' } });
  fireEvent.change(screen.getByLabelText(/^Text, English/), { target: { value: 'db-3 is down' } });
  fireEvent.change(screen.getByLabelText(/^Next update by/), { target: { value: '2030-01-01T10:00' } });
  await screen.findByText(/Looks like an internal host name/, {}, { timeout: 4000 });
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

  const sent = () => calls.find(({ method, path }) => method === 'POST' && path === '/api/comms/v1/posts');
  await expect.poll(sent).toBeDefined();
  const body = sent()?.body as { acknowledged: string[]; nextUpdateAt: string };
  expect(body.acknowledged).toEqual([]);
  expect(body.nextUpdateAt).toMatch(/^20(29-12-31|30-01-01)T/);
});

test('what will happen stands below the words, which can be tried on oneself', async () => {
  const calls = answer(answers);
  await draw(<PostModal page={page} onClose={() => undefined} />, { roles: ['manager'] });

  fireEvent.change(screen.getByLabelText(/^Title, English/), { target: { value: 'Payments fail' } });
  fireEvent.change(screen.getByLabelText(/^Text, English/), { target: { value: 'We look into it' } });
  expect(await screen.findByText(/until then it can be taken back/, {}, { timeout: 4000 })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Send me a test' }));

  expect(await screen.findByText('Sent to nadia@example.org')).toBeInTheDocument();
  const sent = calls.find(({ path }) => path === '/api/comms/v1/rehearsals/message');
  expect(sent?.body).toMatchObject({ pageId: 'p1', title: { en: 'Payments fail' }, update: { body: { en: 'We look into it' } } });
});
