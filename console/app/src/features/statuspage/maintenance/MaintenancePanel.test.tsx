import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { answer, type Call } from '../../../test/network';
import { draw } from '../../../test/render';
import type { StatusPage } from '../api';
import type { Maintenance } from './api';
import { MaintenancePanel } from './MaintenancePanel';

const base = '/api/comms/v1/maintenances';
const page = { id: 'page1', name: 'Acme', languages: ['en', 'ru'], zone: 'Europe/Moscow' } as StatusPage;
const waiting = {
  id: 'm1',
  pageId: 'page1',
  stage: 'PUBLISHED',
  status: 'SCHEDULED',
  title: { en: 'Database upgrade', ru: 'Обновление базы' },
  components: { c1: 'UNDER_MAINTENANCE' },
  scheduledFor: '2036-11-22T12:00:00Z',
  scheduledUntil: '2036-11-22T14:00:00Z',
  switches: { autoStart: true, autoComplete: false },
  updateCount: 1,
} as unknown as Maintenance;
const late = {
  ...waiting,
  id: 'm2',
  title: { en: 'Move of the cache' },
  status: 'IN_PROGRESS',
  begunAt: '2026-01-01T10:00:00Z',
  lateSince: '2026-01-01T12:00:00Z',
} as Maintenance;

let calls: Call[];

const answers = {
  [`GET ${base}`]: { body: { items: [waiting, late], next: null } },
  [`GET ${base}/m1`]: { body: waiting },
  'GET /api/comms/v1/pages/page1/components': {
    body: { items: [{ id: 'c1', name: 'Checkout' }], next: null },
  },
  [`POST ${base}`]: { body: waiting },
  [`PUT ${base}/m1`]: { body: waiting },
  [`POST ${base}/m2/complete`]: { body: late },
};

beforeEach(() => {
  calls = answer(answers);
});

const sent = (method: string) => calls.filter((call) => call.method === method).at(-1);

test('work is planned in both languages, with what the public will read beside it', async () => {
  await draw(<MaintenancePanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Plan maintenance' }));
  const dialog = await screen.findByRole('dialog');
  const begins = within(dialog).getByLabelText(/Begins/);
  await userEvent.clear(begins);
  await userEvent.type(begins, '2036-11-30T20:00');
  const ends = within(dialog).getByLabelText(/Ends/);
  await userEvent.clear(ends);
  await userEvent.type(ends, '2036-11-30T21:30');
  await userEvent.type(within(dialog).getByLabelText(/Title, English/), 'New disks');
  await userEvent.type(within(dialog).getByLabelText(/What is announced, English/), 'We add disks.');

  const preview = within(dialog).getByRole('region', { name: 'What the public will read' });
  expect(preview).toHaveTextContent('New disks');
  expect(preview).toHaveTextContent('30 Nov, 23:00 GMT+3');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Announce' }));

  expect(sent('POST')?.body).toMatchObject({
    pageId: 'page1',
    title: { en: 'New disks' },
    body: { en: 'We add disks.' },
    scheduledFor: '2036-11-30T20:00:00Z',
    scheduledUntil: '2036-11-30T21:30:00Z',
    publish: true,
  });
});

test('what is odd about the words is shown, and stands only when it was seen', async () => {
  const finding = { code: 'UNTRANSLATED', field: 'title', language: 'ru', found: [], message: { en: 'Not written in Russian.', ru: 'Нет' } };
  calls = answer({ ...answers, [`POST ${base}/checks`]: { body: [finding] } });
  await draw(<MaintenancePanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Plan maintenance' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/Title, English/), 'New disks');
  await userEvent.type(within(dialog).getByLabelText(/What is announced, English/), 'We add disks.');

  expect(await within(dialog).findByText(/Not written in Russian/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: /seen/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Announce' }));

  expect(sent('POST')).toMatchObject({ path: base, body: { acknowledged: ['UNTRANSLATED'] } });
});

test('a window is moved by its buttons, and its switches stay', async () => {
  await draw(<MaintenancePanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Actions: Database upgrade' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Change the plan' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '1 day later' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  expect(sent('PUT')?.body).toMatchObject({
    scheduledFor: '2036-11-23T12:00:00Z',
    scheduledUntil: '2036-11-23T14:00:00Z',
    componentIds: ['c1'],
    switches: { autoComplete: false, autoStart: true },
  });
});

test('an end before the beginning is said beside its field and sent nowhere', async () => {
  await draw(<MaintenancePanel page={page} />, { roles: ['manager'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Actions: Database upgrade' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Change the plan' }));
  const dialog = await screen.findByRole('dialog');
  const ends = within(dialog).getByLabelText(/Ends/);
  await userEvent.clear(ends);
  await userEvent.type(ends, '2036-11-22T11:00');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

  expect(ends).toHaveAccessibleDescription(/The end must be after the start/);
  expect(sent('PUT')).toBeUndefined();
});

test('work that overruns says so and is completed in the words of the template', async () => {
  await draw(<MaintenancePanel page={page} />, { roles: ['manager'] });
  expect(await screen.findByText(/Should be over since/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Complete' }));
  const dialog = await screen.findByRole('dialog', { name: 'The work is done' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Complete' }));

  expect(sent('POST')).toMatchObject({ path: `${base}/m2/complete`, body: { deliver: true } });
});

test('who only reads is offered no changes', async () => {
  await draw(<MaintenancePanel page={page} />, { roles: ['stakeholder'] });

  expect(await screen.findByText('Database upgrade')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Plan maintenance' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Actions/ })).not.toBeInTheDocument();
});
