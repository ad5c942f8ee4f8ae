import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { actionSample } from '../../test/actionSample';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { ActionItem } from '../actions/api';
import { ActionsPanel } from './ActionsPanel';
import type { Document } from './api';

const item = (title: string, payoffRank: number, more: Partial<ActionItem> = {}) =>
  actionSample({ id: title, title, postmortemId: 'd1', payoffRank, ...more });

const document = (actionItems: ActionItem[]) => ({ id: 'd1', actionItems }) as unknown as Document;

const titles = () => screen.getAllByRole('link', { name: /first|second|third/ }).map((link) => link.textContent);

test('what pays most is first, and a cell shows its items alone', async () => {
  answer({});
  const items = [
    item('third', 100),
    item('second', 8, { impact: 'LOW', effort: 'LOW' }),
    item('first', 0, { impact: 'HIGH', effort: 'LOW' }),
  ];
  await draw(<ActionsPanel document={document(items)} mayWrite />, { roles: ['responder'] });

  expect(await screen.findByText(/impact: High, effort: Low/)).toBeInTheDocument();
  expect(titles()).toEqual(['first', 'second', 'third']);
  await userEvent.click(screen.getByRole('button', { name: /Impact: Low, effort: Low/ }));
  expect(titles()).toEqual(['second']);
  await userEvent.click(screen.getByRole('button', { name: 'Not judged: 1' }));
  expect(titles()).toEqual(['third']);
});

test('while nobody judged anything there is no grid and the order stays', async () => {
  answer({});
  await draw(<ActionsPanel document={document([item('first', 100), item('second', 100)])} mayWrite />, { roles: ['responder'] });

  expect(await screen.findByText('second')).toBeInTheDocument();
  expect(titles()).toEqual(['first', 'second']);
  expect(screen.queryByRole('table')).toBeNull();
});
