import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { alert, contactCard } from '../../test/samples';
import type { AlertContacts } from './api';
import { HelpPanel } from './HelpPanel';

async function panel(contacts: AlertContacts, language: 'en' | 'ru' = 'en') {
  const calls = answer({
    ...oncallAnswer('get', '/api/oncall/v1/alerts/{id}/contacts', { id: 'a1' }, contacts),
    ...oncallAnswer('post', '/api/oncall/v1/alerts/{id}/page', { id: 'a1' }, alert()),
  });
  await draw(<HelpPanel alertId="a1" />, { language });
  return () => calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
}

test('an expert is paged with a word why', async () => {
  const sent = await panel({ manager: null, cards: [contactCard()] });

  await userEvent.click(await screen.findByRole('button', { name: 'Page Database experts' }));
  const dialog = await screen.findByRole('dialog', { name: 'Page Database experts' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why you need them' }), ' The replica lags ');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Page them now' }));

  await waitFor(() => expect(sent()).toEqual([{ contactCardId: 'c1', message: 'The replica lags' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('one’s manager is paged by keys alone, and nothing goes out before it is confirmed', async () => {
  const sent = await panel({ manager: { id: 'p9', name: 'Lena Kraus' }, cards: [] });

  (await screen.findByRole('button', { name: 'Page Lena Kraus' })).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('textbox', { name: 'Why you need them' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Page Lena Kraus' })).toHaveFocus());
  expect(sent()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');

  await waitFor(() => expect(sent()).toEqual([{ special: 'MY_MANAGER' }]));
});

test('a contact can be called and written to', async () => {
  await panel({ manager: null, cards: [contactCard({ target: null, targetName: null })] });

  expect(await screen.findByRole('link', { name: /^Call Database experts/ })).toHaveAttribute('href', 'tel:+12025550123');
  expect(screen.getByRole('link', { name: /^Write to Database experts/ })).toHaveAttribute('href', 'mailto:db@example.org');
  expect(screen.getByRole('link', { name: /on the web/ })).toHaveAttribute('href', 'https://support.example.org/case');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('where nobody is named it is said who can change that', async () => {
  await panel({ manager: null, cards: [] }, 'ru');

  expect(await screen.findByText('Экстренных контактов пока нет')).toBeInTheDocument();
});
