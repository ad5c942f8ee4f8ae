import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { simulated, simulation } from '../../../test/samples';
import { Simulator } from './Simulator';

const skipped = simulated({ level: 2, pages: [], unreached: [{ reason: 'CONDITION_NOT_MET', subject: '' }] });

test('who is reached when and through what, and why a level is skipped', async () => {
  const late = simulated({ level: 3, at: '2026-01-01T00:15:00Z' });
  answer(oncallAnswer('post', '/api/oncall/v1/simulations', {}, simulation({ levels: [simulated(), skipped, late] })));
  await draw(<Simulator subject={{ serviceId: 's' }} />);

  expect(await screen.findByText('Nadia Orlova: paged first, at once')).toBeInTheDocument();
  const [first, second, third] = within(screen.getByRole('list', { name: 'What would happen' })).getAllByText(/^Level/);
  expect(first?.closest('li[class]')).toHaveTextContent('E-mail nadia@example.org');
  expect(second).toHaveTextContent('skipped at once');
  expect(screen.getByText('Its condition is not met')).toBeInTheDocument();
  expect(third?.closest('li[class]')).toHaveTextContent(/after 15/);
});

test('repeats are folded until somebody wants them', async () => {
  const levels = [simulated(), simulated({ run: 2, at: '2026-01-01T00:10:00Z' })];
  answer(oncallAnswer('post', '/api/oncall/v1/simulations', {}, simulation({ levels })));
  await draw(<Simulator subject={{ policyId: 'e1' }} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Show' }));

  expect(screen.getByText('Level 1, run 2')).toBeInTheDocument();
});

test('another severity and another time are other questions', async () => {
  const calls = answer(oncallAnswer('post', '/api/oncall/v1/simulations', {}, simulation()));
  await draw(<Simulator subject={{ policyId: 'e1' }} />);

  await userEvent.click(await screen.findByRole('combobox', { name: 'Alert severity' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Warning' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Priority' }));
  await userEvent.click(await screen.findByRole('option', { name: 'P2' }));
  await userEvent.click(screen.getByText('Tonight 03:00'));

  await waitFor(() => {
    const asked = calls.at(-1)?.body as { severity: string; at: string; policyId: string };
    expect(asked).toMatchObject({ severity: 'WARNING', priority: 'P2', policyId: 'e1' });
    expect(asked.at).toMatch(/T03:00:00Z$/);
  });
});

test('an alert that reaches only the last resort is no good news', async () => {
  const levels = [skipped, simulated({ level: 3, lastResort: true, at: '2026-01-01T00:20:00Z' })];
  answer(oncallAnswer('post', '/api/oncall/v1/simulations', {}, simulation({ levels })));
  await draw(<Simulator subject={{ policyId: 'e1' }} />, { language: 'ru' });

  expect(await screen.findByRole('alert')).toHaveTextContent('Вызовут только последнюю инстанцию');
});
