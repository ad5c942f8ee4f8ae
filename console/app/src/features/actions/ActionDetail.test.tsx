import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { actionSample } from '../../test/actionSample';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import { ActionDetail } from './ActionDetail';
import type { ActionItem } from './api';

const base = '/api/postmortem/v1/action-items/a1';

const item = actionSample({
  owner: { id: 'p2', name: 'Olive' },
  priority: 'P0',
  status: 'DONE',
  assigned: false,
  may: { change: false, commit: false, verify: false },
  impact: 'HIGH',
  effort: 'LOW',
});

const nothing = { [`GET ${base}/steps`]: { body: [] } };

test('what it brings and costs, who judges it and what shows it are there', async () => {
  answer(nothing);
  await draw(
    <ActionDetail
      item={
        {
          ...item,
          reviewer: { id: 'p3', name: 'Rita' },
          missedAt: '2026-11-20T10:00:00Z',
          evidence: { kind: 'DRILL', reference: 'INC-12', note: '<b>It fired</b>', url: 'https://git.example/7' },
        } as ActionItem
      }
    />,
  );

  expect(await screen.findByText(/impact: High, effort: Low/)).toBeInTheDocument();
  expect(screen.getByText('Reviewed by Rita')).toBeInTheDocument();
  expect(screen.getByText(/Its deadline passed/)).toBeInTheDocument();
  expect(screen.getByText(/A passed drill: INC-12/)).toBeInTheDocument();
  expect(screen.getByText('<b>It fired</b>')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'https://git.example/7' })).toHaveAttribute('rel', 'noreferrer noopener');
});

test('every move of its date says who moved it and why', async () => {
  answer({
    ...nothing,
    [`GET ${base}/due-changes`]: {
      body: [
        { dueBefore: '2027-03-12', dueAfter: '2027-03-20', reason: 'Waiting for the vendor', changedAt: '2027-03-01T10:00:00Z', changedBy: 'Olive' },
        { dueBefore: '2027-03-20', dueAfter: '2027-04-02', reason: 'Reordered', changedAt: '2027-03-18T10:00:00Z', changedBy: 'Bea' },
      ],
    },
  });
  await draw(<ActionDetail item={{ ...item, dueMoves: 2 }} />);

  expect(await screen.findByRole('heading', { name: 'The date moved 2 times' })).toBeInTheDocument();
  expect(screen.getByText(/Olive: Waiting for the vendor/)).toBeInTheDocument();
  expect(screen.getByText(/Bea: Reordered/)).toBeInTheDocument();
});

test('a date that never moved is not asked about', async () => {
  const calls = answer(nothing);
  await draw(<ActionDetail item={item} />);

  expect(await screen.findByText('There is no checklist.')).toBeInTheDocument();
  expect(calls.some(({ path }) => path.endsWith('/due-changes'))).toBe(false);
  expect(screen.queryByRole('heading', { name: /The date moved/ })).toBeNull();
});

test('incidents after which it did not hold are named and lead there', async () => {
  answer(nothing);
  await draw(
    <ActionDetail
      item={{ ...item, cameBackAfter: [{ incidentId: 'i2', reference: 'INC-9', at: '2026-11-21T00:00:00Z' }] } as ActionItem}
    />,
  );

  expect(await screen.findByText(/Came back after it was done: INC-9/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /INC-9/ })).toHaveAttribute('href', expect.stringContaining('/incidents/i2'));
});
