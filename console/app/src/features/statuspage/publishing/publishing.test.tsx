import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, type Call } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import { Updates } from '../Updates';
import type { Publication, Rehearsal } from './api';
import { Outlook } from './Outlook';
import { WaitingPanel } from './WaitingPanel';

const base = '/api/comms/v1/publications';
const page = { id: 'page1', name: 'Acme', languages: ['en', 'ru'], zone: 'UTC' } as StatusPage;
const asked = {
  id: 'w1',
  postId: 'post1',
  pageId: 'page1',
  mode: 'APPROVAL',
  state: 'WAITING',
  status: 'IDENTIFIED',
  body: { en: 'We found it.', ru: 'Мы нашли причину.' },
  components: { c1: 'MAJOR_OUTAGE' },
  proposedBy: { kind: 'PERSON', name: 'Ben' },
  proposedAt: '2026-11-22T10:00:00Z',
  dueAt: '2026-11-22T10:05:00Z',
  asked: ['p1'],
  version: 3,
} as unknown as Publication;
const thinking = { ...asked, id: 'w2', mode: 'UNDO', dueAt: '2036-01-01T00:00:00Z' } as Publication;

let calls: Call[];
let waiting: Publication[];

beforeEach(() => {
  waiting = [asked];
  calls = answer({
    [`GET ${base}`]: () => ({ body: { items: waiting, next: null } }),
    'GET /api/comms/v1/pages/page1/components': {
      body: { items: [{ id: 'c1', code: 'k', name: 'Checkout', status: 'OPERATIONAL' }], next: null },
    },
    'POST /api/comms/v1/posts/post1/checks': { body: [] },
    [`POST ${base}/w1/approve`]: { body: asked },
    [`POST ${base}/w1/stop`]: { body: asked },
    [`POST ${base}/w2/stop`]: { body: thinking },
    'POST /api/comms/v1/posts/post1/updates/u1/correction': { body: {} },
  });
});

const sent = (path: string) => calls.find((call) => call.method === 'POST' && call.path === path);

test('whoever is asked sees both languages and what turns which colour, and says yes', async () => {
  await draw(<WaitingPanel page={page} />, { roles: ['responder'] });
  const card = await screen.findByRole('article', { name: /proposed by Ben/ });
  expect(within(card).getByText('We found it.')).toBeInTheDocument();
  expect(within(card).getByText('Мы нашли причину.')).toBeInTheDocument();
  expect(await within(card).findByText('Major outage')).toBeInTheDocument();
  await userEvent.click(within(card).getByRole('button', { name: 'Approve…' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish as it is' }));

  await expect.poll(() => sent(`${base}/w1/approve`)).toBeDefined();
  expect(sent(`${base}/w1/approve`)?.headers.get('If-Match')).toBe('"3"');
  expect(sent(`${base}/w1/approve`)?.body).toEqual({ acknowledged: [], undoable: true });
});

test('what turns which colour is what the service foresees, and how many are told', async () => {
  const foreseen = {
    components: [{ componentId: 'c1', code: 'k', name: 'Checkout', oldStatus: 'OPERATIONAL', newStatus: 'DEGRADED_PERFORMANCE' }],
    recipients: { EMAIL: 40 },
  };
  const rehearsals = answer({
    [`GET ${base}`]: { body: { items: [asked], next: null } },
    'GET /api/comms/v1/pages/page1/components': { body: { items: [], next: null } },
    'POST /api/comms/v1/rehearsals/post': { body: foreseen },
  });
  await draw(<WaitingPanel page={page} />, { roles: ['responder'] });
  expect(await screen.findByText('Degraded')).toBeInTheDocument();
  expect(screen.getByText(/e-mail 40/)).toBeInTheDocument();
  expect(rehearsals.find(({ path }) => path.includes('rehearsals'))?.body).toMatchObject({
    postId: 'post1',
    update: { status: 'IDENTIFIED', components: { c1: 'MAJOR_OUTAGE' } },
  });
});

test('other words go along with the yes', async () => {
  await draw(<WaitingPanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Approve…' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/English/), ' Soon fixed.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish in these words' }));

  await expect.poll(() => sent(`${base}/w1/approve`)).toBeDefined();
  expect(sent(`${base}/w1/approve`)?.body).toMatchObject({ body: { en: 'We found it. Soon fixed.', ru: 'Мы нашли причину.' } });
});

test('a no needs a reason', async () => {
  await draw(<WaitingPanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Refuse' }));
  expect(sent(`${base}/w1/stop`)).toBeUndefined();
  await userEvent.type(within(dialog).getByLabelText(/Why/), 'Too early');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Refuse' }));

  await expect.poll(() => sent(`${base}/w1/stop`)).toBeDefined();
  expect(sent(`${base}/w1/stop`)?.body).toEqual({ reason: 'Too early' });
});

test('what was just published counts down and can be taken back', async () => {
  waiting = [thinking];
  await draw(<WaitingPanel page={page} />, { roles: ['manager'], language: 'ru' });
  expect(await screen.findByRole('timer')).toHaveTextContent(/Публикация через \d+ с/);
  await userEvent.click(screen.getByRole('button', { name: 'Отменить' }));
  await expect.poll(() => sent(`${base}/w2/stop`)).toBeDefined();
});

test('who only reads decides nothing', async () => {
  await draw(<WaitingPanel page={page} />, { roles: ['stakeholder'] });
  await screen.findByRole('article');
  expect(screen.queryByRole('button')).toBeNull();
});

test('what will happen is said before it does', async () => {
  const rehearsal = {
    pageId: 'page1',
    pageName: 'Acme',
    languages: ['en', 'ru'],
    postId: 'post1',
    status: 'MONITORING',
    title: {},
    body: { en: 'Fixed.' },
    mode: 'AFTER_DELAY',
    delaySeconds: 120,
    approvers: [],
    components: [
      { componentId: 'c1', code: 'k', name: 'Checkout', oldStatus: 'MAJOR_OUTAGE', newStatus: 'DEGRADED_PERFORMANCE' },
      { componentId: 'c2', code: 'l', name: 'Search', oldStatus: 'OPERATIONAL', newStatus: 'OPERATIONAL' },
    ],
    recipients: { EMAIL: 12, SMS: 3 },
    findings: [{ code: 'UNTRANSLATED', field: 'body', language: 'ru', found: [], message: { en: 'Not translated', ru: 'Нет перевода' } }],
  } as unknown as Rehearsal;
  await draw(<Outlook rehearsal={rehearsal} />);
  const outlook = await screen.findByRole('region', { name: 'What will happen' });
  expect(outlook).toHaveTextContent('It is public after 2 min unless somebody stops it.');
  expect(outlook).toHaveTextContent('e-mail 12 · text message 3');
  expect(within(outlook).getByText(/Nothing in this language/)).toBeInTheDocument();
  expect(within(outlook).getByText('stays')).toBeInTheDocument();
  expect(within(outlook).getByText(/Not translated/)).toBeInTheDocument();
});

test('a public update is corrected, its earlier words stay in sight', async () => {
  const update = {
    id: 'u1',
    status: 'IDENTIFIED',
    body: { en: 'Payments by card fail.' },
    earlier: [{ number: 1, body: { en: 'Payments fail.' } }],
    correctedAt: '2026-11-22T10:00:00Z',
    displayAt: '2026-11-22T09:00:00Z',
    author: { name: 'Ada' },
  };
  const query = { queryKey: ['updates'], queryFn: () => Promise.resolve([update]) };
  await draw(<Updates query={query as never} correctable={{ postId: 'post1', languages: ['en'] }} />, { roles: ['manager'] });
  expect(await screen.findByText(/Payments fail\./)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Correct' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/English/), ' Sorry.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Correct' }));
  const path = '/api/comms/v1/posts/post1/updates/u1/correction';
  await expect.poll(() => sent(path)).toBeDefined();
  expect(sent(path)?.body).toMatchObject({ body: { en: 'Payments by card fail. Sorry.' }, deliver: false });
});
