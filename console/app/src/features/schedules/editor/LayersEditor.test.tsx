import { useForm } from '@mantine/form';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { LayersEditor } from './LayersEditor';
import { layer } from './startingPoints';
import { useValidation } from './useValidation';
import type { ScheduleValues } from './values';

function Example() {
  const layers = ['Days', ''].map((name) => layer({ name, zone: 'UTC', start: '2026-11-16T09:00' }));
  const form = useForm<ScheduleValues>({
    initialValues: { name: 'Shop', description: '', teamId: null, zone: 'UTC', layers },
    validate: useValidation(),
  });
  return (
    <form onSubmit={form.onSubmit(() => undefined)}>
      <LayersEditor form={form} />
      <button type="submit">Send</button>
    </form>
  );
}

test('a closed layer says that something in it is missing', async () => {
  answer({ 'GET /api/oncall/v1/people': { body: { items: [], next: null } } });
  await draw(<Example />);

  await userEvent.click(await screen.findByRole('button', { name: 'Send' }));

  expect(await screen.findByRole('button', { name: /^Layer 2.*something is missing/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Days.*something is missing/ })).not.toBeInTheDocument();
});
