import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answer } from '../../test/network';
import { draw } from '../../test/render';
import type { Document } from './api';
import { ReopenedBanner } from './ReopenedBanner';

const of = (state: string, incidentReopenedAt: string | null) =>
  ({ id: 'd1', incident: { state }, incidentReopenedAt }) as unknown as Document;

test('deadlines wait while the incident is open, and what is written is to be checked afterwards', async () => {
  answer({});
  await draw(<ReopenedBanner document={of('INVESTIGATING', '2026-02-26T12:00:00Z')} mayWrite />);
  expect(screen.getByText(/Deadlines wait until it is resolved/)).toBeInTheDocument();
  cleanup();

  await draw(<ReopenedBanner document={of('RESOLVED', '2026-02-26T12:00:00Z')} mayWrite />);
  expect(screen.getByText(/Check that what is written still holds/)).toBeInTheDocument();
});

test('nothing is said of an incident that stayed over', async () => {
  answer({});
  await draw(<ReopenedBanner document={of('RESOLVED', null)} mayWrite />);

  expect(screen.queryByText('The incident was opened again')).not.toBeInTheDocument();
});
