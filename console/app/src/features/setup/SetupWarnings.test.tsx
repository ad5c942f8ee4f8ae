import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { SetupBanner } from './SetupBanner';
import { ServiceWarnings } from './SetupWarnings';

const setup = {
  ready: false,
  steps: [],
  warnings: [
    { serviceId: 's1', serviceName: 'Search', from: null, message: 'Search pages nobody: it has no policy', reasons: [] },
    { serviceId: 's2', serviceName: 'Mail', from: null, message: 'Mail pages nobody: nobody is on call', reasons: [] },
  ],
};

test('the page of a service warns while its alerts would wake nobody, and of no other service', async () => {
  answer({ 'GET /api/oncall/v1/setup': { body: setup } });
  await draw(<ServiceWarnings serviceId="s1" />);

  expect(await screen.findByText('Search pages nobody: it has no policy')).toBeInTheDocument();
  expect(screen.queryByText(/^Mail/)).not.toBeInTheDocument();
});

test('why is said in the language of the reader', async () => {
  const reasons = [{ reason: 'NO_POLICY', subject: '' }];
  answer({ 'GET /api/oncall/v1/setup': { body: { ...setup, warnings: setup.warnings.map((each) => ({ ...each, reasons })) } } });
  await draw(<ServiceWarnings serviceId="s1" />, { language: 'ru' });

  expect(await screen.findByText('Search: никого не вызовут. Политики эскалации нет.')).toBeInTheDocument();
});

test('the home page warns responders too', async () => {
  answer({ 'GET /api/oncall/v1/setup': { body: setup } });
  await draw(<SetupBanner />, { roles: ['responder'] });

  expect(await screen.findByText('Pages could reach nobody')).toBeInTheDocument();
  expect(screen.getByText('Mail pages nobody: nobody is on call')).toBeInTheDocument();
});
