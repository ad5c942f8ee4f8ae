import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import SupportPage from './SupportPage';

const brief = {
  incidentId: 'i1',
  reference: 'INC-7',
  title: 'Checkout fails',
  severity: 'SEV1',
  status: 'IDENTIFIED',
  open: true,
  revision: 3,
  words: {
    en: { talkingPoints: 'Say that we know.', answer: 'Thank you for writing.' },
    ru: { talkingPoints: 'Скажите, что мы знаем.', answer: 'Спасибо, что написали.' },
  },
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:20:00Z',
};
const path = 'GET /api/comms/v1/support/briefs';

test('talking points and an answer stand ready to be copied, in the customer’s language', async () => {
  answer({ [path]: { body: { items: [brief], next: null } } });
  await draw(<SupportPage />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Say that we know.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Copy: Answer to a customer' })).toBeInTheDocument();
  await userEvent.click(screen.getByText('Русский'));
  expect(screen.getByText('Спасибо, что написали.')).toBeInTheDocument();
});

test('incidents that are over are a choice away, and no incident is good news', async () => {
  const calls = answer({ [path]: { body: { items: [], next: null } } });
  await draw(<SupportPage />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Nothing is wrong')).toBeInTheDocument();
  await userEvent.click(screen.getByText('Over'));
  await expect.poll(() => calls.some(({ query }) => query.includes('open=false'))).toBe(true);
});
