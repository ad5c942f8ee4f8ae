import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer, type Answer } from '../../test/network';
import { draw } from '../../test/render';
import type { StatusPage } from './api';
import { PageModal } from './PageModal';

const page = {
  id: 'p1',
  name: 'Acme',
  slug: 'acme',
  languages: ['en', 'ru'],
  description: { en: 'All we run' },
  zone: 'UTC',
  isDefault: true,
  rollup: 'BLEND',
  uptimeWeights: { majorOutage: 1, partialOutage: 0.3, degradedPerformance: 0, underMaintenance: 0 },
  showPromises: true,
} as unknown as StatusPage;
const path = '/api/comms/v1/pages/p1/preview';
const html = '<!doctype html><style>a{}</style><h1>All systems operational</h1>';

test('the page is seen beside its settings as it would be with what is typed', async () => {
  const calls = answer({ [`POST ${path}`]: { body: { html } } });
  await draw(<PageModal page={page} onClose={() => undefined} />, { roles: ['manager'] });
  await screen.findByTitle('Acme, Light screen');

  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), ' Cloud');
  await userEvent.click(screen.getByLabelText(/^Show when the next update comes/));
  await waitFor(
    () =>
      expect(calls.at(-1)?.body).toMatchObject({
        settings: { name: 'Acme Cloud', slug: 'acme', description: { en: 'All we run' }, showPromises: false },
        language: 'en',
        dark: false,
      }),
    { timeout: 3000 },
  );
  await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Language of the preview' })).getByText('Русский'));
  await waitFor(() => expect(calls.at(-1)?.body).toMatchObject({ language: 'ru' }));
  expect(calls.every(({ method }) => method === 'POST')).toBe(true);
});

test('what could not be saved is said, and the page stays in sight as it was', async () => {
  const answers: Record<string, Answer> = { [`POST ${path}`]: { body: { html } } };
  answer(answers);
  await draw(<PageModal page={page} onClose={() => undefined} />, { roles: ['manager'] });
  const screenOf = await screen.findByTitle('Acme, Light screen');
  answers[`POST ${path}`] = {
    status: 400,
    body: { code: 'request.invalid', status: 400, errors: [{ field: 'settings.name', rule: 'unheard', message: 'must be given' }] },
  };

  await userEvent.clear(screen.getByRole('textbox', { name: /^Name/ }));
  expect(await screen.findByText('must be given', {}, { timeout: 3000 })).toBeInTheDocument();
  expect(screenOf).toHaveAttribute('srcdoc', expect.stringContaining('All systems operational'));
});

test('a page that is new has no preview yet', async () => {
  const calls = answer({});
  await draw(<PageModal onClose={() => undefined} />, { roles: ['manager'], language: 'ru' });

  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  expect(screen.queryByText('Предпросмотр')).not.toBeInTheDocument();
  expect(calls).toEqual([]);
});
