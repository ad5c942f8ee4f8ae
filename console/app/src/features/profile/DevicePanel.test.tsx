import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oncallAnswer } from '../../test/contract';
import { answer } from '../../test/network';
import { draw, nadia } from '../../test/render';
import { fakeBrowser, type FakeBrowser } from '../../test/pushes';
import type { ContactMethod } from './api';
import { DevicePanel } from './DevicePanel';

const path = '/api/oncall/v1/people/{personId}/contact-methods';
const filled = path.replace('{personId}', nadia.id);

let browser: FakeBrowser;

const device = (some: Partial<ContactMethod> = {}): ContactMethod => ({
  id: 'd1',
  kind: 'WEB_PUSH',
  label: 'Firefox, Android',
  address: 'https://push.example.org/1',
  verified: true,
  goneSince: null,
  secret: '',
  ...some,
});

const known = (...items: ContactMethod[]) => oncallAnswer('get', path, { personId: nadia.id }, { items, available: ['WEB_PUSH'] });

beforeEach(() => {
  browser = fakeBrowser();
  window.localStorage.clear();
});

afterEach(() => {
  browser.remove();
  vi.restoreAllMocks();
});

test('one tap asks the browser, makes this device a contact method and sends the code', async () => {
  const calls = answer({
    ...known(),
    ...oncallAnswer('get', '/api/oncall/v1/web-push-key', {}, { publicKey: 'BKey' }),
    [`POST ${filled}`]: { status: 201, body: device({ verified: false }) },
    [`POST ${filled}/d1/verification`]: { status: 202 },
  });
  await draw(<DevicePanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Notify on this device' }));

  await waitFor(() => expect(calls.map(({ method, path }) => `${method} ${path}`)).toContain(`POST ${filled}/d1/verification`));
  expect(browser.subscribedFor).toBe('BKey');
  expect(calls.find(({ method, path }) => method === 'POST' && path === filled)?.body).toEqual({
    kind: 'WEB_PUSH',
    label: expect.any(String),
    address: 'https://push.example.org/1',
    keys: { p256dh: 'point', auth: 'secret' },
  });
});

test('a device that is on says so and can be turned off', async () => {
  browser.isSubscribed();
  const calls = answer({ ...known(device()), [`DELETE ${filled}/d1`]: { status: 204 } });
  await draw(<DevicePanel personId={nadia.id} />);

  expect(await screen.findByText('Pages come to this device, also while Muster is closed.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Turn off' }));

  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(browser.unsubscribed).toBe(true);
});

test('a device whose subscription is gone gets a new one and keeps its rules', async () => {
  window.localStorage.setItem('muster-push-method', 'd1');
  const calls = answer({
    ...known(device({ address: 'https://push.example.org/old', verified: false, goneSince: '2026-11-20T00:00:00Z' })),
    ...oncallAnswer('get', '/api/oncall/v1/web-push-key', {}, { publicKey: 'BKey' }),
    [`PUT ${filled}/d1/subscription`]: { body: device({ verified: false }) },
  });
  await draw(<DevicePanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Notify on this device' }));

  await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    address: 'https://push.example.org/1',
    keys: { p256dh: 'point', auth: 'secret' },
  }));
});

test('who refuses the question is told how to go on', async () => {
  browser.answers('denied');
  answer(known());
  await draw(<DevicePanel personId={nadia.id} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Notify on this device' }));

  expect(await screen.findByText(/^Notifications from Muster are blocked here/)).toBeVisible();
});

test('a browser that cannot be notified offers no button', async () => {
  browser.remove();
  answer(known());
  await draw(<DevicePanel personId={nadia.id} />);

  expect(await screen.findByText(/^This browser cannot be notified/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Notify on this device' })).not.toBeInTheDocument();
});

test('the sound of a page can be turned off on this device', async () => {
  answer(known());
  await draw(<DevicePanel personId={nadia.id} />, { language: 'ru' });

  await userEvent.click(await screen.findByRole('switch', { name: /^Звук при вызове/ }));

  expect(window.localStorage.getItem('muster-page-sound')).toBe('off');
});
