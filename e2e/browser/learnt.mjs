// Something on every page: a team with a schedule, an alert, incidents of the past and what was learnt from them.
import assert from 'node:assert/strict';
import { ask, at, eventually } from './platform.mjs';

/** Sends something to a service as the person who is signed in there; gives back what it answered. */
async function tell(page, method, path, body) {
  // A draft that follows its incident may change at the same moment; then nothing was stored.
  const { status, answer } = await eventually(`${method} ${path}`, async () => {
    const said = await send(page, method, path, body);
    return said.answer?.code === 'request.concurrent-change' ? undefined : said;
  });
  assert.ok(status < 300, `${method} ${path} answered ${status}: ${JSON.stringify(answer)}`);
  return answer;
}

function send(page, method, path, body) {
  return page.evaluate(
    async ([verb, url, sent]) => {
      const said = await fetch(url, {
        method: verb,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'walk' },
        body: JSON.stringify(sent),
      });
      const text = await said.text();
      return { status: said.status, answer: text ? JSON.parse(text) : undefined };
    },
    [method, path, body],
  );
}

const post = (page, path, body) => tell(page, 'POST', path, body);

/** Makes all of it and gives back the ids by which the console's addresses name it. */
export async function learnt(admin, tag) {
  const serviceId = at('SERVICE');
  const { id: me } = await ask(admin, '/api/oncall/v1/me');
  const team = await post(admin, '/api/oncall/v1/teams', { name: `Shop ${tag}`, memberIds: [me], managerIds: [me] });
  const schedule = await post(admin, '/api/oncall/v1/schedules', {
    name: `Primary ${tag}`,
    teamId: team.id,
    zone: 'Europe/Paris',
    layers: [
      {
        name: 'Weekly',
        rotation: { type: 'WEEKLY', length: 1, start: '2026-01-05T09:00:00' },
        slots: [{ personIds: [me] }],
      },
    ],
  });
  const [policy] = (await ask(admin, '/api/oncall/v1/escalation-policies?limit=1')).items;
  const before = await past(admin, serviceId, `Carts were lost ${tag}`, 20);
  const postmortemId = await draftOf(admin, before);
  await fill(admin, postmortemId, me);
  const later = await draftOf(admin, await past(admin, serviceId, `Carts were lost again ${tag}`, 3));
  await factor(admin, later);
  return {
    alertId: await alert(serviceId, admin, tag),
    incidentId: before,
    scheduleId: schedule.id,
    policyId: policy.id,
    serviceId,
    teamId: team.id,
    postmortemId,
    writtenId: later,
  };
}

/** An incident that was over some days ago. */
async function past(admin, serviceId, title, days) {
  const began = Date.now() - days * 86_400_000;
  const after = (minutes) => new Date(began + minutes * 60_000).toISOString();
  const { id } = await post(admin, '/api/incident/v1/incidents/retrospective', {
    title,
    severity: 'SEV2',
    serviceIds: [serviceId],
    startedAt: after(0),
    detectedAt: after(4),
    acknowledgedAt: after(7),
    identifiedAt: after(40),
    mitigatedAt: after(55),
    resolvedAt: after(70),
    rootCause: 'The session store forgot what it could not hold',
  });
  return id;
}

const draftOf = (admin, incidentId) =>
  eventually('the draft', async () => (await ask(admin, `/api/postmortem/v1/postmortems?incidentId=${incidentId}`)).items[0]?.id);

const factor = (admin, id) =>
  post(admin, `/api/postmortem/v1/postmortems/${id}/factors`, { category: 'CAPACITY', text: 'The session store was full', main: true });

/** Analyses of every kind, a factor with its action item, a comment, tags, words for customers. */
async function fill(admin, id, ownerId) {
  const path = `/api/postmortem/v1/postmortems/${id}`;
  const item = await post(admin, '/api/postmortem/v1/action-items', {
    postmortemId: id,
    title: 'Alert at 80 % of the session store',
    priority: 'P1',
    kind: 'DETECT',
    ownerId,
    dueOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  });
  const { id: factorId } = await factor(admin, id);
  await tell(admin, 'PUT', `${path}/factors/${factorId}/action-items/${item.id}`, {});
  await tell(admin, 'PUT', `${path}/sections/went-wrong`, { markdown: 'Anna forgot the limit.\n\n| when | what |\n|---|---|\n| 12:00 | full |' });
  await tell(admin, 'PUT', `${path}/sections/lessons`, { markdown: 'A store needs a limit.' });
  await post(admin, `${path}/comments`, { section: 'lessons', text: 'And somebody who watches it', quote: 'a limit', replacement: 'an alarm' });
  for (const kind of ['FIVE_WHYS', 'FISHBONE', 'FAULT_TREE', 'TIMELINE']) await post(admin, `${path}/analyses`, { kind });
  await tell(admin, 'PUT', `${path}/tags`, { tags: ['sessions'] });
}

/** A running alert and its incident, as monitoring sends it. */
async function alert(serviceId, admin, tag) {
  const answer = await fetch(`${at('ONCALL')}/v2/enqueue`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      routing_key: at('ROUTING_KEY'),
      event_action: 'trigger',
      payload: { summary: `Carts are empty ${tag}`, source: 'shop-3', severity: 'critical' },
    }),
  });
  assert.equal(answer.status, 202);
  return eventually('the alert', async () => (await ask(admin, `/api/oncall/v1/alerts?serviceId=${serviceId}`)).items[0]?.id);
}
