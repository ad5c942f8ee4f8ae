import { screen, waitFor } from '@testing-library/react';
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

async function page(at?: string) {
  const calls = answer({ ...services, ...oncallAnswer('get', '/api/oncall/v1/alerts', {}, { items: [alert()], next: null }) });
  await draw(<AlertsPage />, { at });
  await screen.findByRole('link', { name: /Too many errors/ });
  return () => calls.filter(({ path }) => path.endsWith('/alerts')).at(-1)?.query ?? '';
}

test('the keyboard searches, and asks once for what was typed', async () => {
  const asked = await page();

  await userEvent.keyboard('/disk full{Escape}');

  await waitFor(() => expect(asked()).toContain('q=disk%20full'));
  expect(screen.getByRole('searchbox')).toHaveValue('disk full');
  expect(screen.getByRole('searchbox')).not.toHaveFocus();
});

test('an address keeps the filter, which is cleared at once', async () => {
  const asked = await page('/alerts?phase=all&q=12&severity=["CRITICAL","INFO"]&mine=true');
  expect(asked()).toBe('?q=12&severity=CRITICAL&severity=INFO&mine=true');
  expect(screen.getByRole('checkbox', { name: 'Critical' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Error' })).not.toBeChecked();

  await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));

  await waitFor(() => expect(asked()).toBe('?status=TRIGGERED&status=ACKNOWLEDGED'));
  expect(screen.getByRole('searchbox')).toHaveValue('');
  expect(screen.queryByRole('button', { name: 'Clear the filter' })).not.toBeInTheDocument();
});

test('chips narrow the list', async () => {
  const asked = await page();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Warning' }));
  await waitFor(() => expect(asked()).toContain('severity=WARNING'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Mine' }));

  await waitFor(() => expect(asked()).toContain('mine=true'));
  expect(asked()).toContain('severity=WARNING');
});
