import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { draw } from '../../test/render';
import type { PayoffCount } from './api';
import { PayoffGrid } from './PayoffGrid';

const counts: PayoffCount[] = [
  { impact: 'HIGH', effort: 'LOW', number: 2 },
  { impact: 'LOW', effort: 'HIGH', number: 1 },
  { impact: 'HIGH', effort: null, number: 3 },
];

test('each cell says what it stands for, and what pays most is first', async () => {
  await draw(<PayoffGrid counts={counts} onChoose={() => undefined} />);

  const cells = within(await screen.findByRole('table', { name: 'By impact and effort' })).getAllByRole('button');
  expect(cells).toHaveLength(9);
  expect(cells[0]).toHaveAccessibleName('Impact: High, effort: Low, items: 2');
  expect(cells[8]).toHaveAccessibleName('Impact: Low, effort: High, items: 1');
  expect(cells[1]).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Not judged: 3' })).toBeEnabled();
});

test('a cell is chosen and let go by keyboard', async () => {
  const choose = vi.fn();
  const user = userEvent.setup();
  await draw(<PayoffGrid counts={counts} onChoose={choose} />);

  await user.tab();
  await user.keyboard('{Enter}');
  expect(choose).toHaveBeenLastCalledWith({ impact: 'HIGH', effort: 'LOW' });
  await user.tab();
  await user.tab();
  await user.keyboard(' ');
  expect(choose).toHaveBeenLastCalledWith({});
});

test('the chosen cell is pressed and lets go of itself', async () => {
  const choose = vi.fn();
  await draw(<PayoffGrid counts={counts} chosen={{ impact: 'HIGH', effort: 'LOW' }} onChoose={choose} />);

  const cell = await screen.findByRole('button', { name: /Impact: High, effort: Low/ });
  expect(cell).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(cell);
  expect(choose).toHaveBeenLastCalledWith(undefined);
});
