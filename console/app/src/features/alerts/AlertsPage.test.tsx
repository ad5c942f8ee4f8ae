import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { alert } from '../../test/samples';
import AlertsPage from './AlertsPage';

const services = oncallAnswer('get', '/api/oncall/v1/services', {}, { items: [], next: null });

test('the keys work beside closed fields of the page', async () => {
  answer({ ...services, ...oncallAnswer('get', '/api/oncall/v1/alerts', {}, { items: [alert()], next: null }) });
  await draw(<AlertsPage />);
  await screen.findByRole('link', { name: /Too many errors/ });

  await userEvent.keyboard('jx');

  expect(screen.getByRole('toolbar', { name: '1 chosen' })).toBeInTheDocument();
});

test('no open alert is good news, no fitting one is not said to be', async () => {
  answer({ ...services, ...oncallAnswer('get', '/api/oncall/v1/alerts', {}, { items: [], next: null }) });
  await draw(<AlertsPage />, { at: '/alerts?phase=taken' });

  expect(await screen.findByText('None fits the filter.')).toBeInTheDocument();
  expect(screen.queryByText('No open alerts')).not.toBeInTheDocument();
});
