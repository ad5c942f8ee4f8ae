// The client of PagerDuty itself, unmodified, against the compatible API.
import { createServer, request } from 'node:http';
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { api } from '@pagerduty/pdjs';

const { MUSTER_ONCALL, MUSTER_TOKEN, MUSTER_SCHEDULE, MUSTER_PREFIX, MUSTER_PEOPLE } = process.env;
const people = MUSTER_PEOPLE.split(',');
const pagerduty = api({ token: MUSTER_TOKEN });
let proxy;
let base;

// pdjs finds the name of a resource behind ".com/" in the address.
before(async () => {
  proxy = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url.replace('/api.pagerduty.com/', '/pagerduty/'), MUSTER_ONCALL);
    const { host, ...headers } = incoming.headers;
    const forwarded = request(target, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${proxy.address().port}/api.pagerduty.com`;
});

after(() => {
  proxy.closeAllConnections();
  proxy.close();
});

const at = (path) => ({ url: base + path });

test('all() follows the pages of a list', async () => {
  const listed = await pagerduty.all('/schedules', {
    ...at('/schedules'),
    data: { query: MUSTER_PREFIX, limit: 2 },
  });
  assert.equal(listed.data.length, 3);
  assert.equal(listed.resource.length, 5);
  assert.equal(new Set(listed.resource.map((each) => each.id)).size, 5);
});

test('a schedule that is put back stays as it is', async () => {
  const path = `/schedules/${MUSTER_SCHEDULE}`;
  const read = await pagerduty.get(path, { ...at(path), data: { since: '2027-01-01', time_zone: 'Asia/Tokyo' } });
  assert.equal(read.response.status, 200);
  assert.ok(read.data.schedule.final_schedule.rendered_schedule_entries.length > 0);
  const put = await pagerduty.put(path, { ...at(path), data: { schedule: read.data.schedule } });
  assert.equal(put.response.status, 200);
  assert.equal(put.resource.id, MUSTER_SCHEDULE);
  const again = await pagerduty.get(path, at(path));
  assert.deepEqual(again.data.schedule.schedule_layers, put.resource.schedule_layers);
});

test('a schedule is added, previewed, changed and deleted', async () => {
  const schedule = {
    type: 'schedule',
    name: `${MUSTER_PREFIX} of pdjs`,
    time_zone: 'America/Chicago',
    schedule_layers: [
      {
        name: 'Nights',
        start: '2026-01-05T20:00:00-06:00',
        rotation_virtual_start: '2026-01-05T20:00:00-06:00',
        rotation_turn_length_seconds: 604800,
        users: people.map((id) => ({ user: { id, type: 'user_reference' } })),
        restrictions: [
          { type: 'weekly_restriction', start_day_of_week: 1, start_time_of_day: '20:00:00', duration_seconds: 43200 },
        ],
      },
    ],
  };
  const preview = await pagerduty.post('/schedules/preview', {
    ...at('/schedules/preview?since=2027-03-01&until=2027-04-01'),
    data: { schedule },
  });
  assert.equal(preview.response.status, 200);
  assert.equal(preview.data.schedule.final_schedule.rendered_schedule_entries.length, 5);
  const added = await pagerduty.post('/schedules', { ...at('/schedules'), data: { schedule } });
  assert.equal(added.response.status, 201);
  const path = `/schedules/${added.resource.id}`;
  schedule.description = 'changed';
  schedule.schedule_layers = added.resource.schedule_layers;
  const changed = await pagerduty.put(path, { ...at(path), data: { schedule } });
  assert.equal(changed.resource.description, 'changed');
  assert.equal((await pagerduty.delete(path, at(path))).response.status, 204);
  const gone = await pagerduty.get(path, at(path));
  assert.equal(gone.response.status, 404);
  assert.equal(gone.data.error.code, 2100);
});

test('overrides come, are listed and go', async () => {
  const path = `/schedules/${MUSTER_SCHEDULE}/overrides`;
  const user = { id: people[1], type: 'user_reference' };
  const made = await pagerduty.post(path, {
    ...at(path),
    data: {
      overrides: [
        { start: '2150-01-05T10:00:00Z', end: '2150-01-05T12:00:00Z', user },
        { start: '2150-01-05T12:00:00Z', end: '2150-01-05T10:00:00Z', user },
      ],
    },
  });
  assert.equal(made.response.status, 201);
  assert.deepEqual(made.data.map((each) => each.status), [201, 400]);
  const listed = await pagerduty.get(path, { ...at(path), data: { since: '2150-01-05', until: '2150-01-06' } });
  assert.equal(listed.data.overrides[0].user.id, people[1]);
  const one = `${path}/${made.data[0].override.id}`;
  assert.equal((await pagerduty.delete(one, at(one))).response.status, 204);
});

test('who is on call is told by policy and level', async () => {
  const oncalls = await pagerduty.get('/oncalls', {
    ...at('/oncalls'),
    data: { 'schedule_ids[]': [MUSTER_SCHEDULE], 'include[]': ['users'] },
  });
  assert.equal(oncalls.resource.length, 1);
  assert.equal(oncalls.resource[0].escalation_level, 1);
  assert.equal(oncalls.resource[0].user.type, 'user');
  assert.equal(oncalls.resource[0].schedule.id, MUSTER_SCHEDULE);
});
