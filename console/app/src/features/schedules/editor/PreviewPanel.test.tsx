import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { oncallAnswer } from '../../../test/contract';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import type { Shifts } from '../api';
import { PreviewPanel } from './PreviewPanel';
import { layer } from './startingPoints';

const shifts: Shifts = {
  since: '2026-11-21T00:00:00Z',
  until: '2027-01-02T00:00:00Z',
  shifts: [],
  gaps: [],
  layers: [{ layerId: 'made-up', name: 'Nights', shifts: [] }],
  people: {},
  quality: { score: 100, coverage: 100, balance: 100 },
  warnings: [
    { layerId: 'made-up', warning: 'TOO_FEW', people: 2 },
    { layerId: 'made-up', warning: 'NOT_READY', people: 1 },
  ],
};

test('a layer that was not saved yet is warned about by its name', async () => {
  answer(oncallAnswer('post', '/api/oncall/v1/schedules/preview', {}, shifts));
  const nights = layer({ name: 'Nights', zone: 'UTC', start: '2026-11-16T20:00' });
  await draw(<PreviewPanel values={{ name: '', description: '', teamId: null, zone: 'UTC', layers: [nights] }} />);

  const warnings = await screen.findByRole('region', { name: 'People in the rotation' });
  const [size, ready] = within(warnings).getAllByRole('listitem');
  expect(size).toHaveTextContent('Nights: 2 people. With fewer than 4');
  expect(ready).toHaveTextContent('Nights: 1 person is not ready to be on call yet');
});
