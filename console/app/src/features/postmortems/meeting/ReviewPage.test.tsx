import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, type Call } from '../../../test/network';
import { aMeeting as meeting } from '../../../test/meeting';
import { draw } from '../../../test/render';
import type { Document } from '../api';
import { Review } from './ReviewPage';

const base = '/api/postmortem/v1/postmortems/d1/meeting';

const document = {
  id: 'd1',
  reference: 'INC-7',
  title: 'Checkout is down',
  status: 'IN_REVIEW',
  sections: [
    { key: 'summary', markdown: 'Payments **failed**.', generated: false, version: 1 },
    { key: 'impact', markdown: '<img src=x onerror=alert(1)>', generated: false, version: 1 },
    { key: 'lessons', markdown: '', generated: true, version: 1 },
  ],
  outline: [
    { key: 'summary', heading: 'In short', hint: '', required: false },
    { key: 'impact', heading: 'Impact', hint: '', required: false },
    { key: 'lessons', heading: 'Lessons', hint: '', required: false },
  ],
  actionItems: [],
  missing: [],
} as unknown as Document;

const sentTo = (calls: Call[], path: string) => calls.find((call) => call.path === path)?.body;

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

test('one section at a time, by key, and the place is kept over a reload', async () => {
  answer({});
  await draw(<Review document={document} analyses={[]} factors={[]} meeting={meeting()} />);
  expect(screen.getByRole('heading', { name: 'In short' })).toBeInTheDocument();

  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { name: 'Impact' })).toBeInTheDocument();
  expect(screen.getByRole('main')).toHaveTextContent('<img src=x onerror=alert(1)>');
  await userEvent.keyboard('{End}');
  expect(screen.getByRole('heading', { name: 'Lessons' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Lessons and closing/ })).toHaveAttribute('aria-current', 'step');
  expect(window.sessionStorage.getItem('muster.review.d1')).toBe('2');
});

test('a picture of an analysis is shown at its point, and its canvas opens without leaving it', async () => {
  const analyses = '/api/postmortem/v1/postmortems/d1/analyses';
  const whys = { id: 'a1', postmortemId: 'd1', kind: 'FIVE_WHYS' as const, title: 'Why', version: 2, updatedAt: '2026-03-25T10:00:00Z', updatedBy: 'Ann' };
  answer({
    [`GET ${analyses}`]: { body: [whys] },
    [`GET ${analyses}/a1`]: {
      body: { ...whys, findings: { cutSets: null, path: [], phases: [] }, document: { fiveWhys: { problem: 'Down', answers: [], measures: [] } } },
    },
  });
  const agenda = [{ topic: 'five-whys', minutes: 10 }];
  await draw(<Review document={document} analyses={[whys]} factors={[]} meeting={meeting({ agenda })} />);

  expect(screen.getByRole('heading', { name: 'Why' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'Five whys: Why' })).toHaveAttribute('src', `${analyses}/a1.svg?lang=en&version=2`);
  await userEvent.click(screen.getByRole('button', { name: 'Edit “Why”' }));
  const dialog = await screen.findByRole('dialog');
  (await within(dialog).findByRole('treeitem', { name: /Down/ })).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { name: 'Why', hidden: true })).toBeInTheDocument();
});

test('the clock of a point runs from the beginning of the meeting', async () => {
  answer({});
  await draw(<Review document={document} analyses={[]} factors={[]} meeting={meeting({ beganAt: new Date(Date.now() - 400_000).toISOString() })} />);

  expect(screen.getByRole('timer')).toHaveTextContent(/^-1:4\d$/);
});

test('the meeting ends with who came and what was said', async () => {
  const calls = answer({ [`POST ${base}/hold`]: { body: meeting({ state: 'HELD' }) } });
  await draw(<Review document={document} analyses={[]} factors={[]} meeting={meeting()} />);

  await userEvent.click(screen.getByRole('checkbox', { name: /Nadia Orlova/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'Learnt');
  await userEvent.click(screen.getByRole('button', { name: 'The review was held' }));

  await waitFor(() => expect(sentTo(calls, `${base}/hold`)).toEqual({ presentIds: ['p1'], notes: 'Learnt', notesBase: '' }));
});

test('minutes of a review that was held are corrected: who came, and what was said', async () => {
  const calls = answer({ [`POST ${base}/hold`]: { body: meeting({ state: 'HELD' }) } });
  const attendees = [
    { person: { id: 'p1', name: 'Nadia Orlova' }, roles: ['owner'], attended: true },
    { person: { id: 'p2', name: 'Omar Said' }, roles: ['scribe'], attended: false },
  ];
  await draw(
    <Review
      document={document}
      analyses={[]}
      factors={[]}
      meeting={meeting({ state: 'HELD', beganAt: '2026-03-25T14:00:00Z', notes: 'Learnt', attendees })}
    />,
  );

  expect(screen.queryByRole('timer')).toBeNull();
  expect(screen.getByRole('checkbox', { name: /Nadia Orlova/ })).toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: /Omar Said/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), ' much');
  await userEvent.click(screen.getByRole('button', { name: 'Store' }));

  await waitFor(() => expect(sentTo(calls, `${base}/hold`)).toEqual({ presentIds: ['p1', 'p2'], notes: 'Learnt much', notesBase: 'Learnt' }));
});

test('stored notes are forgotten here, so that nothing old is offered later', async () => {
  const calls = answer({ [`PATCH ${base}`]: { body: meeting({ notes: 'Learnt' }) } });
  await draw(<Review document={document} analyses={[]} factors={[]} meeting={meeting()} />);

  await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'Learnt');
  await userEvent.click(screen.getByRole('button', { name: 'Store notes' }));

  await waitFor(() => expect(sentTo(calls, base)).toEqual({ notes: 'Learnt', notesBase: '' }));
  await waitFor(() => expect(window.localStorage.getItem('muster.review-minutes.d1')).toBeNull());
});

test('notes that others stored since are shown beside the own ones', async () => {
  answer({});
  window.localStorage.setItem('muster.review-minutes.d1', JSON.stringify({ base: '', text: 'Mine' }));
  await draw(<Review document={document} analyses={[]} factors={[]} meeting={meeting({ notes: 'Theirs' })} />);

  expect(screen.getByText('Others stored notes meanwhile')).toBeInTheDocument();
  expect(screen.getByText('Theirs')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Put both together' }));
  expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('Theirs\nMine');
  expect(screen.queryByText('Others stored notes meanwhile')).not.toBeInTheDocument();
});

test('blaming words in the notes are hinted at, and replaced with one click', async () => {
  const finding = { start: 0, end: 9, words: 'Ann broke', rule: 'en.broke', reason: 'It names who did it.', suggestion: 'A change broke' };
  answer({ 'POST /api/postmortem/v1/postmortems/d1/blameless-check': { body: { findings: [finding] } } });
  await draw(<Review document={document} analyses={[]} factors={[]} meeting={meeting({ notes: 'Ann broke it' })} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Use it' }));

  expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('A change broke it');
});
