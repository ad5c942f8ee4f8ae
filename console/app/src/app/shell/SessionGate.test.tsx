import { render, screen } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startTexts } from '../../i18n';
import { answer } from '../../test/network';
import { SessionGate } from './SessionGate';

async function open() {
  if (!i18next.isInitialized) await startTexts();
  await i18next.changeLanguage('en');
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionGate>inside</SessionGate>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('nobody sees anything before the session is known to be good', async () => {
  answer({ 'GET /session': { status: 401, body: { code: 'gateway.sign-in-needed' } } });

  await open();

  expect(await screen.findByRole('button', { name: 'Sign in again' })).toBeInTheDocument();
  expect(screen.queryByText('inside')).not.toBeInTheDocument();
});

test('on-call being away keeps nobody out', async () => {
  answer({
    'GET /session': { body: { subject: 's', name: 'Nadia', roles: ['responder'], language: null, links: {} } },
    'GET /api/oncall/v1/me': { status: 503, body: { code: 'gateway.service-away' } },
  });

  await open();

  expect(await screen.findByText('inside')).toBeInTheDocument();
});
