import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { schedule as scheduleOf } from '../../../test/samples';
import type { Change } from '../api';
import { ReviewModal } from './ReviewModal';

const schedule = scheduleOf();
const values = { name: 'Shop', description: '', teamId: null, zone: 'UTC', layers: [] };
const change: Change = {
  since: '2026-11-21T00:00:00Z',
  until: '2027-01-02T00:00:00Z',
  affected: [{ personId: 'a', personName: 'Ada', hoursBefore: 100, hoursAfter: 68.5 }],
  differences: [{ start: '2026-11-23T09:00:00Z', end: '2026-11-24T16:30:00Z', before: ['a'], after: [] }],
  warnings: [],
};
const preview = { 'POST /api/oncall/v1/schedules/s1/changes/preview': { body: change } };
const put = 'PUT /api/oncall/v1/schedules/s1';

async function review(actions: { onDone?: () => void; onLoad?: () => void } = {}) {
  const none = () => undefined;
  await draw(
    <ReviewModal
      schedule={schedule}
      etag={'"3"'}
      values={values}
      onErrors={none}
      onLoad={actions.onLoad ?? none}
      onClose={none}
      onDone={actions.onDone ?? none}
    />,
    { roles: ['manager'] },
  );
}

test('whose hours change is shown before anything is saved', async () => {
  const calls = answer(preview);
  await review();

  expect(await screen.findByText('Ada')).toBeInTheDocument();
  expect(screen.getByText('-31.5')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('a change for later says from when, and meets the version that was opened', async () => {
  const calls = answer({ ...preview, [put]: { body: schedule } });
  const onDone = vi.fn();
  await review({ onDone });

  await userEvent.click(await screen.findByRole('radio', { name: 'From a date' }));
  await userEvent.click(screen.getByRole('button', { name: 'Plan it' }));

  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  const sent = calls.find(({ method }) => method === 'PUT');
  expect(sent?.headers.get('If-Match')).toBe('"3"');
  expect(sent?.body).toMatchObject({ effectiveFrom: expect.stringMatching(/T\d\d:00:00Z$/) });
});

test('who was slower is told why, and can load what the other saved', async () => {
  answer({ ...preview, [put]: { status: 412, body: { code: 'request.stale' } } });
  const onLoad = vi.fn();
  await review({ onLoad });

  await userEvent.click(await screen.findByRole('button', { name: 'Change it now' }));
  expect(await screen.findByText(/was changed since you opened it/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Load theirs' }));

  expect(onLoad).toHaveBeenCalled();
});
