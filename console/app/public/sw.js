// Shows what is pushed as notifications and answers pages from them, also while no page is open.
// It keeps no copies: without a connection the console says so.
const apiHeaders = { 'X-Requested-With': 'muster-console', 'Content-Type': 'application/json' };
const words = navigator.language.startsWith('ru')
  ? { offline: 'Нет связи', explained: 'Muster откроется, когда она появится.', again: 'Попробовать снова' }
  : { offline: 'You are offline', explained: 'Muster opens once there is a connection.', again: 'Try again' };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(received(messageOf(event.data))));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(
    event.action === 'acknowledge' ? acknowledge(event.notification) : open(event.notification.data.url),
  );
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(resubscribed(event)));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(fetch(event.request).catch(offlinePage));
});

function messageOf(data) {
  try {
    return data.json();
  } catch {
    return { type: 'unknown', title: 'Muster', body: '', url: '/' };
  }
}

async function received(message) {
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage({ from: 'muster-push', message });
  await show(message);
  // An open page confirms the code and says so; otherwise it is done here.
  if (message.type === 'verification' && pages.length === 0) await confirmCode(message);
}

function show({ type, title, body, tag, url, urgent, language, acknowledgeUrl, words: labels }) {
  const isPage = type === 'page';
  return self.registration.showNotification(title, {
    body,
    tag,
    renotify: Boolean(tag),
    lang: language,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    requireInteraction: isPage,
    vibrate: urgent ? [400, 150, 400, 150, 400, 150, 800] : [200],
    data: { url, acknowledgeUrl, labels },
    actions: isPage
      ? [
          { action: 'acknowledge', title: labels.acknowledge },
          { action: 'open', title: labels.open },
        ]
      : [],
  });
}

/** The signed link needs no session; what came of it is said in place of the page. */
async function acknowledge({ title, tag, data }) {
  const done = await posted(data.acknowledgeUrl);
  await self.registration.showNotification(title, {
    body: done ? data.labels.done : data.labels.failed,
    tag,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    requireInteraction: !done,
    silent: done,
    data: { url: done ? data.url : data.acknowledgeUrl },
  });
}

async function posted(link) {
  try {
    const answer = await fetch(link, { method: 'POST', credentials: 'omit', signal: AbortSignal.timeout(20_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

async function open(url) {
  const target = new URL(url, self.location.origin);
  const pages = await self.clients.matchAll({ type: 'window' });
  const page = pages.find((each) => new URL(each.url).origin === target.origin);
  if (!page) return self.clients.openWindow(target.href);
  await page.focus();
  return page.url === target.href ? page : page.navigate(target.href);
}

async function confirmCode({ personId, methodId, code }) {
  await api('POST', `/people/${personId}/contact-methods/${methodId}/verification/confirm`, { code }).catch(() => undefined);
}

/** The browser changed its subscription: the contact method follows, if the session still lasts. */
async function resubscribed({ oldSubscription, newSubscription }) {
  if (!oldSubscription) return;
  const fresh = newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription.options));
  const { id } = await api('GET', '/me');
  const { items } = await api('GET', `/people/${id}/contact-methods`);
  const method = items.find(({ address }) => address === oldSubscription.endpoint);
  if (!method) return;
  const { endpoint, keys } = fresh.toJSON();
  await api('PUT', `/people/${id}/contact-methods/${method.id}/subscription`, { address: endpoint, keys });
}

async function api(method, path, body) {
  const answer = await fetch(`/api/oncall/v1${path}`, {
    method,
    headers: apiHeaders,
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.status === 200 ? answer.json() : undefined;
}

function offlinePage() {
  return new Response(
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Muster</title>
<body style="font:16px/1.5 system-ui;display:grid;place-content:center;min-height:90vh;text-align:center">
<h1>${words.offline}</h1><p>${words.explained}</p><p><a href="">${words.again}</a></p>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
}
