import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Difference, PageAudit } from './api';
import { PageAuditNotice } from './PageAuditNotice';
import PageAuditPage from './PageAuditPage';

const now = () => new Date().toISOString();
const difference: Difference = {
  id: 'x1',
  alertId: 'a1',
  alertNumber: 7,
  kind: 'MISSING',
  run: 1,
  level: 2,
  personId: 'p1',
  personName: 'Nadia Orlova',
  expectedAt: '2026-01-01T00:05:00Z',
  foundAt: '2026-01-01T00:06:00Z',
};

function answers(audit: Partial<PageAudit>, items: Difference[] = []) {
  answer({
    ...oncallAnswer('get', '/api/oncall/v1/page-audit', {}, { completedAt: now(), running: true, foundLately: 0, ...audit }),
    ...oncallAnswer('get', '/api/oncall/v1/page-audit/differences', {}, { items, next: null }),
  });
}

test('when all is well the page is calm', async () => {
  answers({});
  await draw(<PageAuditPage />, { roles: ['manager'] });

  expect(await screen.findByText('Pages go out as they should')).toBeInTheDocument();
  expect(await screen.findByText('Nothing differed')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a difference says what was expected and what was seen, and leads to the alert', async () => {
  answers({ foundLately: 1 }, [difference, { ...difference, id: 'x2', kind: 'WRONG_PERSON', personName: null }]);
  await draw(<PageAuditPage />, { roles: ['manager'] });

  const missing = await screen.findByRole('link', { name: '#7 · Nadia Orlova · level 2, run 1' });
  expect(missing).toHaveAttribute('href', '/alerts/a1');
  expect(missing.closest('li')).toHaveTextContent('Expected: Nadia Orlova is paged');
  expect(missing.closest('li')).toHaveTextContent('Seen: no page');
  expect(screen.getByRole('alert')).toHaveTextContent('1 page was not as it should be within a day');
});

test('a silent auditor is an alarm, also on other pages', async () => {
  answers({ completedAt: '2026-01-01T00:00:00Z', running: false });
  await draw(<PageAuditNotice />, { roles: ['admin'], language: 'ru' });

  expect(await screen.findByRole('alert')).toHaveTextContent('Аудитор вызовов не работает');
  expect(screen.getByRole('link')).toHaveAttribute('href', '/page-audit');
});

test('other pages are not told of what is well, or has not begun', async () => {
  answers({ completedAt: null, running: false });
  const { client } = await draw(<PageAuditNotice />, { roles: ['admin'] });

  await expect.poll(() => client.isFetching()).toBe(0);
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});
