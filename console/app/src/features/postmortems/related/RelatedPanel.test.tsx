import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Document } from '../api';
import type { Related } from './api';
import { RecurrenceBanner } from './RecurrenceBanner';
import { RelatedPanel } from './RelatedPanel';

const path = 'GET /api/postmortem/v1/postmortems/d1/related';
const document = {
  id: 'd1',
  status: 'DRAFT',
  incident: { figures: { milestones: { detectedAt: '2026-02-26T12:00:00Z' } } },
} as unknown as Document;
const found: Related = {
  cause: { category: 'CAPACITY', text: 'The pool was too small' },
  causeNames: { CAPACITY: { en: 'Capacity or load', ru: 'Ёмкость' }, DATA: { en: 'Data', ru: 'Данные' } },
  related: [
    {
      postmortemId: 'd2',
      incidentId: 'i2',
      reference: 'INC-2',
      title: 'Ledger <b>down</b>',
      severity: 'SEV2',
      status: 'PUBLISHED',
      resolvedAt: '2026-01-05T10:00:00Z',
      reasons: ['SAME_SERVICE'],
      sharedServices: ['s1'],
      cause: { category: 'DATA', text: 'A row was lost' },
    },
  ],
  recurrences: [
    {
      postmortemId: 'd3',
      incidentId: 'i3',
      reference: 'INC-3',
      title: 'Pool full',
      readable: true,
      detectedAt: '2026-02-05T10:00:00Z',
      preventing: [{ id: 'a1', title: 'Alert before it is full', status: 'DONE', finishedAt: null }],
    },
    {
      postmortemId: 'd4',
      incidentId: 'i4',
      reference: 'INC-4',
      title: 'INC-4',
      readable: false,
      detectedAt: '2026-02-01T10:00:00Z',
      preventing: [],
    },
  ],
};

test('what came back shows when it was, what was meant to prevent it, and where to do better', async () => {
  answer({ [path]: { body: found } });
  await draw(<RecurrenceBanner document={document} mayWrite />);

  expect(await screen.findByText('Came back 21 days after INC-3')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Alert before it is full' })).toBeInTheDocument();
  expect(screen.getByText('Done')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /INC-4/ })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Decide what will prevent it' })).toHaveAttribute(
    'href',
    '/post-mortems/d1?tab=actions',
  );
});

test('what is related shows how its cause differs', async () => {
  answer({ [path]: { body: found } });
  await draw(<RelatedPanel document={document} mayWrite />);

  expect(await screen.findByRole('link', { name: 'INC-2 Ledger <b>down</b>' })).toBeInTheDocument();
  expect(screen.getByText('Another cause, Data: A row was lost')).toBeInTheDocument();
});

test('nothing related says why', async () => {
  answer({ [path]: { body: { ...found, related: [], recurrences: [] } } });
  await draw(
    <>
      <RecurrenceBanner document={document} mayWrite={false} />
      <RelatedPanel document={document} mayWrite={false} />
    </>,
  );

  expect(await screen.findByText('Nothing related')).toBeInTheDocument();
  expect(screen.queryByText(/Came back/)).not.toBeInTheDocument();
});
