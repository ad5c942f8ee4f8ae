import { useForm } from '@mantine/form';
import { Drawer } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { draw } from '../../test/render';
import { FormModal } from './FormModal';

function Dialog() {
  const form = useForm({ initialValues: {} });
  return (
    <FormModal opened title="A dialog" form={form} onClose={() => undefined} send={() => Promise.resolve()}>
      <p>content</p>
    </FormModal>
  );
}

test('a dialog has a heading and adds no second banner to the page', async () => {
  await draw(
    <>
      <header>The console</header>
      <Dialog />
    </>,
  );

  expect(await screen.findByRole('dialog', { name: 'A dialog' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'A dialog' })).toBeInTheDocument();
  expect(screen.getAllByRole('banner', { hidden: true })).toHaveLength(1);
});

test('nor does a drawer', async () => {
  await draw(
    <>
      <header>The console</header>
      <Drawer opened onClose={() => undefined} title="More">
        content
      </Drawer>
    </>,
  );

  expect(await screen.findByRole('dialog', { name: 'More' })).toBeInTheDocument();
  expect(screen.getAllByRole('banner', { hidden: true })).toHaveLength(1);
});

function Opener() {
  const [opened, setOpened] = useState(false);
  const form = useForm({ initialValues: {} });
  return (
    <>
      <button onClick={() => setOpened(true)}>Open</button>
      {opened && (
        <FormModal opened title="A dialog" form={form} onClose={() => setOpened(false)} send={() => Promise.resolve()}>
          <input aria-label="Field" data-autofocus />
        </FormModal>
      )}
    </>
  );
}

test('whoever closes a dialog goes on from where they opened it', async () => {
  await draw(<Opener />);
  const button = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(button);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Field' })).toHaveFocus());

  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(button).toHaveFocus());
});
