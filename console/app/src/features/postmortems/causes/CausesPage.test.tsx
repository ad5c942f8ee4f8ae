import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { keyOf } from './api';
import CausesPage from './CausesPage';

const path = '/api/postmortem/v1/cause-categories';
const defect = { catalogue: 'FACTOR', key: 'CODE_DEFECT', names: { en: 'Code defect', ru: 'Ошибка в коде' }, position: 30, retired: false, examples: {} };
const answers = {
  [`GET ${path}/FACTOR`]: { body: [defect] },
  [`GET ${path}/FISHBONE`]: { body: [{ ...defect, catalogue: 'FISHBONE', key: 'MACHINES', names: { en: 'Machines' }, retired: true, examples: { en: ['The pool is too small', 'The disk is full'] } }] },
  [`PUT ${path}/FACTOR/CLOCK_DRIFT`]: { body: defect },
  [`PUT ${path}/FACTOR/CODE_DEFECT`]: { body: defect },
  [`PUT ${path}/FISHBONE/MACHINES`]: { body: defect },
};

test('an administrator adds a category under a key made of its name', async () => {
  const calls = answer(answers);
  await draw(<CausesPage />, { roles: ['admin'] });

  await userEvent.click((await screen.findAllByRole('button', { name: 'Add a category' }))[0] as HTMLElement);
  fireEvent.change(await screen.findByLabelText(/^Name, English/), { target: { value: 'Clock drift' } });
  fireEvent.change(screen.getByLabelText(/^Name, Русский/), { target: { value: 'Уход часов' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await expect.poll(() => calls.find(({ method }) => method === 'PUT')).toMatchObject({
    path: `${path}/FACTOR/CLOCK_DRIFT`,
    body: { names: { en: 'Clock drift', ru: 'Уход часов' }, examples: {}, position: 40, retired: false },
  });
});

test('a category is retired, not deleted', async () => {
  const calls = answer(answers);
  await draw(<CausesPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit: Code defect' }));
  await userEvent.click(await screen.findByRole('switch', { name: /No longer offered/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await expect.poll(() => calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ retired: true });
});

test('the branches of fishbones get examples, one a line and not too many', async () => {
  const calls = answer(answers);
  await draw(<CausesPage />, { roles: ['admin'] });

  await userEvent.click(await screen.findByRole('button', { name: 'Edit: Machines' }));
  const examples = await screen.findByLabelText(/^Examples, English/);
  expect(examples).toHaveValue('The pool is too small\nThe disk is full');
  fireEvent.change(examples, { target: { value: 'x'.repeat(121) } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('At most ten, of 120 characters each')).toBeInTheDocument();
  fireEvent.change(examples, { target: { value: ' The disk is full \n\nNo spare server' } });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await expect
    .poll(() => calls.find(({ method }) => method === 'PUT')?.body)
    .toMatchObject({ examples: { en: ['The disk is full', 'No spare server'] } });
});

test('others read them', async () => {
  answer(answers);
  await draw(<CausesPage />, { roles: ['responder'] });

  expect(await screen.findByText('Machines')).toBeInTheDocument();
  expect(screen.getByText('For example: The pool is too small; The disk is full')).toBeInTheDocument();
  expect(screen.getByText('Retired')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add a category' })).not.toBeInTheDocument();
});

test('keys hold letters, digits and underscores', () => {
  expect(keyOf('3rd party / vendor')).toBe('RD_PARTY_VENDOR');
  expect(keyOf('Уход')).toBe('');
});
