import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { incidentDetail } from '../../../test/incidentSamples';
import { answer } from '../../../test/network';
import { draw } from '../../../test/render';
import { incidentKey } from '../../incidents/api';
import type { Entry } from '../timeline';
import type { SheetData } from './data';
import { offlineFile } from './file';
import SheetPage, { SheetView } from './SheetPage';

const at = '2026-01-01T03:00:00Z';
const author = { kind: 'PERSON', id: 'p1', name: 'Nadia Orlova' };
const entry = (number: number, text: string, some: object = {}) =>
  ({ id: `e${number}`, number, kind: 'OBSERVATION', text, occurredAt: at, author, links: [], pictures: [], correction: null, corrects: null, ...some }) as unknown as Entry;

function data(): SheetData {
  return {
    at: Date.parse(at),
    detail: incidentDetail({ rootCause: 'The pool was <b>too small</b>' }),
    hypotheses: [],
    decisions: [],
    tasks: [],
    checklist: [
      { key: 'told', phase: 'RESPONSE', text: 'Support knows', done: false, dueAt: at, assignees: [{ id: 'p1', name: 'Nadia Orlova' }] },
      { key: 'room', phase: 'TRIAGE', text: 'The room is open', done: true, doneAt: at, assignees: [] },
    ] as never,
    relations: [{ id: 'r1', kind: 'CHILD', first: true, incident: { id: 'i2', reference: 'INC-9', title: 'Network', visible: true } } as never],
    branches: [{ number: 1, version: 0, name: 'Repair', lead: { id: 'p2', name: 'Ida Berg' }, members: [{ id: 'p3', name: 'Tom Baker' }] }],
    updates: [],
    entries: [
      entry(1, '<script>alert(1)</script>'),
      entry(2, 'Errors at 9 %', { correction: entry(3, 'Errors at 90 %', { corrects: 2 }) }),
      entry(3, 'Errors at 90 %', { corrects: 2 }),
      entry(4, 'Rolled back', { source: 'SLACK', correction: entry(5, 'Rolled back', { rightTime: '2026-01-01T02:30:00Z' }) }),
    ],
    room: { bridgeUrl: 'https://meet.example.org/12', dialIn: '+1 202 555 0100, 12#', channel: null, services: [] } as never,
    contacts: [{ id: 'c1', name: 'Database experts', area: 'database', phone: '+12025550123', note: '', position: 0 } as never],
    publicDueAt: undefined,
    emails: new Map([['p1', 'nadia@example.org']]),
  };
}

test('the sheet names roles with their addresses, contacts with their numbers and what was put right', async () => {
  await draw(<SheetView data={data()} />);

  expect(await screen.findByText('Nadia Orlova, nadia@example.org')).toBeInTheDocument();
  expect(screen.getByText('database · +12025550123')).toBeInTheDocument();
  expect(screen.getByText('Vacant')).toBeInTheDocument();
  expect(screen.getByText('Errors at 9 %').tagName).toBe('DEL');
  expect(screen.getAllByText('Errors at 90 %')).toHaveLength(1);
  const retimed = screen.getByText('Rolled back').closest('tr');
  expect(retimed?.querySelector('td.when')).toHaveTextContent(/^01\D+01\D+\d\d:00:00 01\D+01\D+\d\d:30:00$/);
  expect(retimed).toHaveTextContent('Nadia Orlova (Slack)');
});

test('the sheet says what speaks against a proposal and who has nothing against it', async () => {
  const by = author;
  const decision = {
    number: 1, proposal: 'Roll back', status: 'PROPOSED', alternatives: [],
    objections: [{ text: 'Loses orders', by, at }], consents: [{ by: { ...by, name: 'Tom Baker' }, at }],
  };
  await draw(<SheetView data={{ ...data(), decisions: [decision as never] }} />);

  expect(await screen.findByText('− Loses orders (Nadia Orlova)')).toBeInTheDocument();
  expect(screen.getByText('Nothing against it: Tom Baker')).toBeInTheDocument();
});

test('the sheet has the checklist with its boxes, the sub-teams and the linked incidents', async () => {
  await draw(<SheetView data={data()} />);

  expect(await screen.findByText(/☐ Support knows/)).toBeInTheDocument();
  expect(screen.getByText(/☑ The room is open/)).toBeInTheDocument();
  expect(screen.getByText('Repair: Ida Berg leads Tom Baker')).toBeInTheDocument();
  expect(screen.getByText('Network (a part of it)')).toBeInTheDocument();
});

test('the sheet says why it is so severe, what the gate found and who decided against it', async () => {
  const measured = { name: 'Error rate', service: 'Checkout', value: 0.4, comparison: 'AT_MOST', threshold: 1, met: true, at, failure: null };
  const check = { check: 'METRICS', name: 'Metrics are normal', met: false, required: true, attested: false, explanation: 'Not all', finding: 'NOT_MET', evidence: null, measurements: [measured] };
  const gate = {
    ...incidentDetail().gate,
    checks: [check],
    override: { by: author, at, reason: 'The shop is open' },
  } as never;
  await draw(<SheetView data={{ ...data(), publicDueAt: '2026-01-01T03:15:00Z', detail: incidentDetail({ gate }) }} />);

  expect(await screen.findByText('Named by a person', { selector: 'td' })).toBeInTheDocument();
  expect(screen.getByText(/^Error rate · Checkout: 0.4 \(/)).toBeInTheDocument();
  expect(screen.getByText(/“The shop is open”/)).toBeInTheDocument();
  expect(screen.getByText('Next word to the public').nextSibling).toHaveTextContent('3:15');
});

test('the offline file carries everything, runs nothing and loads nothing', async () => {
  await draw(<SheetView data={data()} />);
  const paper = (await screen.findByRole('heading', { level: 1 })).closest('article') as HTMLElement;

  const file = await offlineFile(paper, 'INC-12 </title><script>', 'ru');

  const page = new DOMParser().parseFromString(file, 'text/html');
  expect(page.documentElement.lang).toBe('ru');
  expect(page.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
  expect(page.body.textContent).toContain('<script>alert(1)</script>');
  expect(page.body.textContent).toContain('+12025550123');
  expect(page.body.textContent).toContain('+1 202 555 0100, 12#');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
});

const shown = { id: 'pic1', sha256: 'x', alt: 'Errors at noon' };

async function withPictures() {
  const known = data();
  known.entries = [
    entry(1, 'Look', { pictures: [shown] }),
    entry(2, 'Taken back', { pictures: [{ ...shown, id: 'pic2' }], correction: entry(3, 'Wrong graph', { corrects: 2, withdraws: true }) }),
  ];
  await draw(<SheetView data={known} />);
  return screen.findByRole('img', { name: 'Errors at noon' });
}

test('the sheet shows the pictures of what counts, with what they show', async () => {
  const picture = await withPictures();

  expect(picture).toHaveAttribute('src', '/api/incident/v1/incidents/i1/pictures/pic1');
  expect(picture).not.toHaveAttribute('loading');
  expect(screen.getByText('Errors at noon').tagName).toBe('FIGCAPTION');
});

test.each([
  ['image/png', 'data:image/png;base64,MQ=='],
  ['application/problem+json', null],
])('the offline file holds a picture that is one: %s', async (type, kept) => {
  const paper = (await withPictures()).closest('article') as HTMLElement;
  vi.spyOn(window, 'fetch').mockResolvedValue({ blob: () => Promise.resolve(new Blob(['1'], { type })) } as Response);

  const file = await offlineFile(paper, 'INC-12', 'en');

  const picture = new DOMParser().parseFromString(file, 'text/html').querySelector('img');
  expect(picture?.getAttribute('src')).toBe(kept);
  expect(picture?.alt).toBe('Errors at noon');
});

test('it is printed once the pictures are there', async () => {
  const picture = (await withPictures()) as HTMLImageElement;
  let arrive: (() => void) | undefined;
  picture.decode = () => new Promise<void>((resolve) => (arrive = resolve));
  const print = vi.spyOn(window, 'print').mockReturnValue();

  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).not.toHaveBeenCalled();
  arrive?.();

  await waitFor(() => expect(print).toHaveBeenCalledOnce());
});

test('the sheet stays as it was read until somebody reads it again', async () => {
  const below = '/api/incident/v1/incidents/i1';
  const none = { body: { items: [], next: null } };
  const calls = answer({
    [`GET ${below}`]: { body: incidentDetail() },
    [`GET ${below}/hypotheses`]: { body: [] },
    [`GET ${below}/decisions`]: { body: [] },
    [`GET ${below}/tasks`]: { body: [] },
    [`GET ${below}/checklist`]: { body: [] },
    [`GET ${below}/relations`]: { body: [] },
    [`GET ${below}/branches`]: { body: { branches: [] } },
    [`GET ${below}/updates`]: none,
    [`GET ${below}/timeline`]: none,
  });
  const read = () => calls.filter(({ path }) => path === below).length;
  const { client } = await draw(<SheetPage />, { at: '/incidents/i1/sheet', route: '/incidents/$incidentId/sheet' });
  await screen.findByRole('heading', { level: 1 });

  await act(() => client.invalidateQueries({ queryKey: incidentKey('i1') }));
  expect(read()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  await waitFor(() => expect(read()).toBe(2));
});

test('times stand in the order in which they come, however they were told', async () => {
  const known = data();
  known.detail.incident.milestones = { resolvedAt: at, startedAt: at, mitigatedAt: null } as never;
  await draw(<SheetView data={known} />);

  const times = (await screen.findAllByText(/^(Began|Mitigated|Resolved)$/)).map(({ textContent }) => textContent);
  expect(times).toEqual(['Began', 'Resolved']);
});
