import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { SlotsField } from './SlotsField';
import { slotOf } from './values';

const names = { a: 'Ada', b: 'Boris', c: 'Chen' };
const items = Object.entries(names).map(([id, name]) => ({ id, name, active: true }));
const initial = [slotOf('a'), slotOf('b', 'c'), slotOf()];

function Example() {
  const [slots, setSlots] = useState(initial);
  return (
    <>
      <SlotsField slots={slots} onChange={setSlots} />
      <output>{slots.map(({ personIds }) => personIds.join('+') || '-').join(' ')}</output>
    </>
  );
}

test('turns move with the arrow keys, the hand stays on them, and it is said', async () => {
  answer({ 'GET /api/oncall/v1/people': { body: { items, next: null } } });
  await draw(<Example />);

  (await screen.findByRole('button', { name: /^Turn 1: drag/ })).focus();
  await userEvent.keyboard('{ArrowDown}');

  expect(screen.getByText('b+c a -')).toBeInTheDocument();
  expect(await screen.findByText(/is now number 2 of 3/)).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByText('b+c - a')).toBeInTheDocument();
});

test('a person, and a turn of nobody, can be added', async () => {
  answer({ 'GET /api/oncall/v1/people': { body: { items, next: null } } });
  await draw(<Example />);

  await userEvent.click(await screen.findByRole('combobox', { name: 'Add a person' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Chen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add an empty turn' }));

  expect(screen.getByText('a b+c - c -')).toBeInTheDocument();
});
