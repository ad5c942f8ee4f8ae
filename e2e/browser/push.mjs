// The console becomes an app, a browser becomes a way to be paged, and a page is answered from its notification.
import assert from 'node:assert/strict';
import test from 'node:test';
import { accessible } from './accessible.mjs';
import { openBrowser, signIn } from './browser.mjs';
import { ask, at, eventually } from './platform.mjs';
import { pushService } from './push-service.mjs';
import { both } from './steps.mjs';

test('a page reaches this device and is answered from the notification', { timeout: 240_000 }, async () => {
  const service = await pushService();
  const browser = await openBrowser();
  try {
    const page = await signIn(browser, at('CONSOLE'), at('USER'), at('PASSWORD'));
    await page.context().addInitScript(asIfSubscribed, service.subscription);
    await page.goto(`${at('CONSOLE')}/profile`);
    const device = await deviceOf(page);
    await canBeInstalled(device);

    await page.getByRole('button', { name: 'Notify on this device' }).click();
    await device.deliver(await eventually('a code is pushed', () => service.find('verification')));
    await page.getByText('Pages come to this device, also while Muster is closed.').waitFor();
    await accessible(page, 'this device');
    await both(page, 'profile-this-device');

    const alert = await pagedOnThisDevice(page);
    const push = await eventually('the page is pushed', () => service.find('page'));
    assert.deepEqual([push.headers.urgency, push.headers.topic], ['high', alert.id.replaceAll('-', '')]);
    await device.deliver(push);
    const [shown] = await eventually('it is shown', () => device.shown(`alert-${alert.id}`));
    assert.match(shown.title, /^CRITICAL · push/);
    assert.match(shown.body, /^The shop is closed\nSince /);
    assert.deepEqual([shown.requireInteraction, shown.renotify], [true, true]);
    assert.deepEqual(
      shown.actions.map(({ action, title }) => [action, title]),
      [['acknowledge', 'Acknowledge'], ['open', 'Open in Muster']],
    );
    await eventually('an open console rings', () => page.evaluate(() => window.rung > 0));

    await device.acknowledge(shown);
    const answered = await ask(page, `/api/oncall/v1/alerts/${alert.id}`);
    assert.equal(answered.status, 'ACKNOWLEDGED');
    const [said] = await device.shown(`alert-${alert.id}`);
    assert.match(said.body, /^It is yours/);
  } finally {
    await browser.close();
    service.close();
  }
});

/** A headless browser knows no push service and shows no notifications; the rest of it is real. */
function asIfSubscribed({ endpoint, keys }) {
  const subscription = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => true };
  let known = null;
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
  PushManager.prototype.getSubscription = async () => known;
  PushManager.prototype.subscribe = async () => (known = subscription);
  window.rung = 0;
  const resume = AudioContext.prototype.resume;
  AudioContext.prototype.resume = function () {
    window.rung += 1;
    return resume.call(this);
  };
}

/** The service worker of the page, with what it shows noted instead of drawn. */
async function deviceOf(page) {
  const tools = await page.context().newCDPSession(page);
  const registrations = new Map();
  tools.on('ServiceWorker.workerRegistrationUpdated', (update) =>
    update.registrations.forEach((each) => registrations.set(each.scopeURL, each.registrationId)),
  );
  await tools.send('ServiceWorker.enable');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const worker = await eventually('the service worker runs', () => page.context().serviceWorkers()[0]);
  await worker.evaluate(() => {
    self.shown = [];
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
      self.shown = [{ title, ...options }, ...self.shown.filter(({ tag }) => tag !== options.tag)];
    };
  });
  const scope = `${at('CONSOLE')}/`;
  return {
    tools,
    deliver: async ({ message }) =>
      tools.send('ServiceWorker.deliverPushMessage', {
        origin: new URL(scope).origin,
        registrationId: await eventually('it is registered', () => registrations.get(scope)),
        data: JSON.stringify(message),
      }),
    shown: async (tag) => {
      const found = await worker.evaluate((wanted) => self.shown.filter((each) => each.tag === wanted), tag);
      return found.length > 0 && found;
    },
    acknowledge: (notification) => worker.evaluate((shown) => self.acknowledge(shown), notification),
  };
}

/** By the browser's own rules for apps. */
async function canBeInstalled({ tools }) {
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors, []);
  const { errors, data } = await tools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.equal(JSON.parse(data).display, 'standalone');
}

/** Pages the one who is signed in, through this device alone. */
async function pagedOnThisDevice(page) {
  const me = await ask(page, '/api/oncall/v1/me');
  const { items } = await ask(page, `/api/oncall/v1/people/${me.id}/contact-methods`);
  const { id: contactMethodId } = items.find(({ kind }) => kind === 'WEB_PUSH');
  await send(page, 'PUT', `people/${me.id}/notification-rules`, {
    rules: [{ urgency: 'HIGH', contactMethodId, delaySeconds: 0 }],
  });
  const policy = await send(page, 'POST', 'escalation-policies', {
    name: 'push',
    repeatCount: 0,
    repeatDelaySeconds: 60,
    levels: [{ delaySeconds: 0, targets: [{ kind: 'PERSON', id: me.id }] }],
  });
  const shop = await send(page, 'POST', 'services', { name: 'push', tier: 3, policyId: policy.id });
  const { key } = await send(page, 'POST', `services/${shop.id}/integrations`, { kind: 'PAGERDUTY_V2', name: 'walk' });
  const answer = await fetch(`${at('ONCALL')}/v2/enqueue`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      routing_key: key,
      event_action: 'trigger',
      payload: { summary: 'The shop is closed', source: 'walk', severity: 'critical' },
    }),
  });
  assert.equal(answer.status, 202);
  const alerts = await ask(page, `/api/oncall/v1/alerts?serviceId=${shop.id}`);
  return alerts.items[0];
}

async function send(page, method, path, body) {
  const { status, answer } = await page.evaluate(
    async ([verb, url, content]) => {
      const response = await fetch(url, {
        method: verb,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'walk' },
        body: JSON.stringify(content),
      });
      return { status: response.status, answer: await response.json() };
    },
    [method, `/api/oncall/v1/${path}`, body],
  );
  assert.ok(status < 300, `${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer;
}
