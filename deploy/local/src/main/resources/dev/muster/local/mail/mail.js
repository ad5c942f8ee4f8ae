'use strict';
const byId = (id) => document.getElementById(id);
const list = byId('list');
const filter = byId('filter');
let mails = [];
let open = null;

function make(tag, text, parent) {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

function matches(mail) {
  const wanted = filter.value.trim().toLowerCase();
  return !wanted || (mail.to + ' ' + mail.subject).toLowerCase().includes(wanted);
}

function renderList() {
  const shown = mails.filter(matches);
  const focused = document.activeElement?.dataset?.id;
  list.replaceChildren();
  for (const mail of shown) {
    const button = make('button', '', make('li', '', list));
    button.type = 'button';
    button.dataset.id = mail.id;
    button.setAttribute('aria-current', String(open?.id === mail.id));
    make('strong', mail.subject || '(no subject)', button);
    make('span', mail.to, button);
    const time = make('time', new Date(mail.receivedAt).toLocaleTimeString(), button);
    time.dateTime = mail.receivedAt;
    button.addEventListener('click', () => show(mail.id));
    if (String(mail.id) === focused) button.focus();
  }
  byId('empty').hidden = shown.length > 0;
}

/* Plain text with its web addresses as links; everything else stays text. */
function renderText(target, text) {
  target.replaceChildren();
  let end = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    target.append(text.slice(end, found.index));
    const link = make('a', found[0], target);
    link.href = found[0];
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    end = found.index + found[0].length;
  }
  target.append(text.slice(end));
}

function view(name) {
  for (const id of ['html', 'text', 'headers']) byId(id).hidden = id !== name;
  for (const button of document.querySelectorAll('[data-view]')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === name));
  }
}

async function show(id) {
  const answer = await fetch('/api/messages/' + id);
  if (!answer.ok) return;
  open = await answer.json();
  byId('message').hidden = false;
  byId('subject').textContent = open.subject || '(no subject)';
  const envelope = byId('envelope');
  envelope.replaceChildren();
  for (const [term, text] of [['From', open.from], ['To', open.to], ['Received', new Date(open.receivedAt).toLocaleString()]]) {
    make('dt', term, envelope);
    make('dd', text, envelope);
  }
  renderText(byId('text'), open.text ?? '');
  const rows = byId('headers').tBodies[0];
  rows.replaceChildren();
  for (const [name, values] of Object.entries(open.headers)) {
    for (const value of values) {
      const row = make('tr', '', rows);
      make('td', name, row);
      make('td', value, row);
    }
  }
  byId('raw').href = '/api/messages/' + id + '/raw';
  byId('html').src = open.html ? '/messages/' + id + '/html' : 'about:blank';
  document.querySelector('[data-view=html]').hidden = !open.html;
  view(open.html ? 'html' : 'text');
  location.hash = id;
  renderList();
}

async function refresh() {
  try {
    const last = mails.length ? mails[0].id : 0;
    const answer = await fetch('/api/messages?limit=500&after=' + last);
    const fresh = (await answer.json()).items;
    if (fresh.length) {
      mails = fresh.concat(mails);
      renderList();
    }
  } catch {
    /* the server is starting again; the next round asks once more */
  }
  setTimeout(refresh, 1500);
}

filter.addEventListener('input', renderList);
byId('clear').addEventListener('click', async () => {
  await fetch('/api/messages', { method: 'DELETE' });
  mails = [];
  byId('message').hidden = true;
  renderList();
});
for (const button of document.querySelectorAll('[data-view]')) {
  button.addEventListener('click', () => view(button.dataset.view));
}
view('html');
refresh();
if (location.hash) show(location.hash.slice(1));
