import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answer } from '../../test/network';
import { sample } from '../../test/postmortemSample';
import { draw } from '../../test/render';
import type { Document } from './api';
import { HistoryModal } from './HistoryModal';

const path = '/api/postmortem/v1/postmortems/pm1/sections/summary/revisions';
const revision = (version: number, kind: string, by: string) => ({ version, kind, by, at: '2026-03-25T10:00:00Z', wordsAdded: 2, wordsRemoved: 1 });
const answers = {
  [`GET ${path}`]: { body: { items: [revision(3, 'WRITTEN', 'Bo'), revision(2, 'GENERATED', 'Muster')], next: null } },
  [`GET ${path}/3`]: { body: { ...revision(3, 'WRITTEN', 'Bo'), differences: [{ kind: 'ADDED', text: 'newest words' }] } },
  [`GET ${path}/2`]: { body: { ...revision(2, 'GENERATED', 'Muster'), differences: [{ kind: 'ADDED', text: '<b>older words</b>' }] } },
};

test('an earlier text is looked at and said again', async () => {
  const done = vi.fn();
  const calls = answer({ ...answers, [`POST ${path}/2/restore`]: { body: sample.sections[0] } });
  await draw(<HistoryModal document={sample} sectionKey="summary" mayWrite onClose={done} />);
  const dialog = await screen.findByRole('dialog', { name: 'Earlier texts: Summary' });
  expect(await within(dialog).findByText('newest words')).toBeInTheDocument();
  expect(within(dialog).queryByRole('button', { name: 'Say this again' })).toBeNull();

  await userEvent.click(within(dialog).getByRole('button', { name: /Muster/ }));
  expect(await within(dialog).findByText('<b>older words</b>')).toBeInTheDocument();
  expect(within(dialog).getByRole('button', { name: /Muster/ })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Say this again' }));

  await waitFor(() => expect(calls.some(({ path: asked }) => asked === `${path}/2/restore`)).toBe(true));
  await waitFor(() => expect(done).toHaveBeenCalled());
});

test('what is published is only looked back on', async () => {
  answer(answers);
  await draw(<HistoryModal document={{ ...sample, status: 'PUBLISHED' } as Document} sectionKey="summary" mayWrite onClose={() => undefined} />);
  await userEvent.click(await screen.findByRole('button', { name: /Muster/ }));

  expect(await screen.findByText('<b>older words</b>')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Say this again' })).toBeNull();
});
