import { useForm } from '@mantine/form';
import { Drawer } from '@mantine/core';
import { screen } from '@testing-library/react';
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
