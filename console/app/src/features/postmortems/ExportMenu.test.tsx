import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '../../test/render';
import { ExportMenu } from './ExportMenu';

test('files come in the language of the reader, or in another one that is chosen', async () => {
  const user = userEvent.setup();
  await draw(<ExportMenu id="p1" />, { language: 'ru' });

  await user.click(screen.getByRole('button', { name: 'Экспорт' }));

  const pdf = await screen.findByRole('menuitem', { name: 'PDF' });
  expect(pdf).toHaveAttribute('href', '/api/postmortem/v1/postmortems/p1/export.pdf?language=ru');
  expect(screen.getByRole('menuitemradio', { name: 'Русский' })).toBeChecked();

  await user.click(screen.getByRole('menuitemradio', { name: 'English' }));

  expect(screen.getByRole('menuitem', { name: 'Markdown' })).toHaveAttribute(
    'href',
    '/api/postmortem/v1/postmortems/p1/export.md?language=en',
  );
  expect(screen.getByRole('menuitemradio', { name: 'English' })).toBeChecked();
});
