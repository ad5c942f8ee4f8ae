import { useForm } from '@mantine/form';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '../../../test/render';
import type { PostmortemPolicy } from '../model';
import { DaysByPriority } from './DaysByPriority';

const days = { P0: 1, P1: 3, P2: 5, P3: 10 };

function Both() {
  const form = useForm<PostmortemPolicy>({
    initialValues: { dueBusinessDays: days, followUp: { assignBusinessDays: days } } as unknown as PostmortemPolicy,
  });
  return (
    <>
      <DaysByPriority form={form} legend="Done" field="dueBusinessDays" max={1000} />
      <DaysByPriority form={form} legend="Taken" field="followUp.assignBusinessDays" max={4} />
    </>
  );
}

test('each of both keeps its own days, within its own bounds', async () => {
  await draw(<Both />);
  const user = userEvent.setup();
  const field = (legend: string, priority: string) =>
    within(screen.getByRole('group', { name: legend })).getByLabelText(priority);

  await user.clear(field('Done', 'P1'));
  await user.type(field('Done', 'P1'), '30');
  await user.clear(field('Taken', 'P0'));
  await user.type(field('Taken', 'P0'), '9');
  await user.tab();

  expect(field('Done', 'P1')).toHaveValue('30');
  expect(field('Taken', 'P1')).toHaveValue('3');
  expect(field('Taken', 'P0')).toHaveValue('4');
  expect(field('Done', 'P0')).toHaveValue('1');
});
