// Reads a status page with clients that others wrote, unmodified, and says what they made of it.
// Environment: STATUS_PAGE (address of a page), PACKAGES (folder they are installed in), and where
// a signed call is to be judged WEBHOOK (a file with body, headers and secret).
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {Readable} from 'node:stream';

const page = process.env.STATUS_PAGE.replace(/\/$/, '');
const load = createRequire(join(process.env.PACKAGES, 'package.json'));
const version = name => JSON.parse(readFileSync(join(process.env.PACKAGES, 'node_modules', name, 'package.json'))).version;
const results = [];

async function check(client, what, work) {
  try {
    results.push({client, what, found: await work(), passed: true});
  } catch (error) {
    results.push({client, what, found: String(error.message ?? error).split('\n')[0], passed: false});
  }
}

function need(condition, complaint) {
  if (!condition) {
    throw new Error(complaint);
  }
}

const INDICATORS = ['none', 'minor', 'major', 'critical', 'maintenance'];
const OPEN = ['investigating', 'identified', 'monitoring'];
const FIELDS = {
  page: ['id', 'name', 'url', 'time_zone', 'updated_at'],
  component: ['id', 'page_id', 'name', 'status', 'description', 'position', 'group', 'group_id', 'showcase',
    'only_show_if_degraded', 'start_date', 'created_at', 'updated_at'],
  incident: ['id', 'page_id', 'name', 'status', 'impact', 'shortlink', 'created_at', 'updated_at', 'started_at',
    'monitoring_at', 'resolved_at', 'incident_updates', 'components', 'reminder_intervals'],
  update: ['id', 'incident_id', 'status', 'body', 'created_at', 'updated_at', 'display_at', 'affected_components',
    'deliver_notifications', 'custom_tweet', 'tweet_id'],
};

// What a subscriber's webhook is told.
const CALL = {
  meta: ['unsubscribe', 'documentation', 'generated_at'],
  page: ['id', 'status_indicator', 'status_description'],
  incident: ['id', 'name', 'status', 'impact', 'impact_override', 'backfilled', 'shortlink', 'created_at', 'updated_at',
    'monitoring_at', 'resolved_at', 'scheduled_for', 'scheduled_until', 'scheduled_auto_in_progress',
    'scheduled_auto_completed', 'scheduled_remind_prior', 'scheduled_reminded_at', 'postmortem_body',
    'postmortem_published_at', 'page_id', 'incident_updates'],
};

function complete(kind, thing) {
  const missing = FIELDS[kind].filter(field => !(field in thing));
  need(missing.length === 0, `${kind} lacks ${missing}`);
}

function whole(incidents) {
  for (const incident of incidents) {
    complete('incident', incident);
    incident.components.forEach(each => complete('component', each));
    incident.incident_updates.forEach(each => complete('update', each));
  }
}

const statuspage = `statuspage.io ${version('statuspage.io')}`;
const {Statuspage} = load('statuspage.io');
const client = new Statuspage('muster');
client.setApiUrl(page);

await check(statuspage, 'getSummary', async () => {
  const summary = await client.api.getSummary();
  complete('page', summary.page);
  summary.components.forEach(each => complete('component', each));
  whole([...summary.incidents, ...summary.scheduled_maintenances]);
  need(INDICATORS.includes(summary.status.indicator), `indicator ${summary.status.indicator}`);
  return `${summary.components.length} components, ${summary.incidents.length} incidents, ${summary.scheduled_maintenances.length} maintenances`;
});
await check(statuspage, 'getStatus', async () => {
  const {status} = await client.api.getStatus();
  need(INDICATORS.includes(status.indicator), `indicator ${status.indicator}`);
  return `${status.indicator}: ${status.description}`;
});
await check(statuspage, 'getComponents', async () => {
  const {components} = await client.api.getComponents();
  components.forEach(each => complete('component', each));
  const groups = components.filter(each => each.group);
  need(groups.every(each => Array.isArray(each.components)), 'a group does not name its components');
  return `${components.length}, ${groups.length} of them groups`;
});
await check(statuspage, 'incidents.getAll', async () => {
  const {incidents} = await client.api.incidents.getAll();
  whole(incidents);
  return incidents.map(each => each.status).join(', ');
});
await check(statuspage, 'incidents.getUnresolved', async () => {
  const {incidents} = await client.api.incidents.getUnresolved();
  need(incidents.every(each => OPEN.includes(each.status)), 'one is over');
  return incidents.map(each => each.status).join(', ');
});
for (const list of ['getAll', 'getUpcoming', 'getActive']) {
  await check(statuspage, `scheduledMaintenances.${list}`, async () => {
    const {scheduled_maintenances: work} = await client.api.scheduledMaintenances[list]();
    whole(work);
    need(work.every(each => each.scheduled_for && each.scheduled_until), 'one has no window');
    return work.map(each => each.status).join(', ');
  });
}

function entries(list, where) {
  need(list.length > 0, 'no entries');
  for (const entry of list) {
    need(entry.title && entry.link && where(entry), `an entry lacks its title, link or time: ${entry.title}`);
  }
  return `${list.length} entries`;
}

for (const feed of ['history.rss', 'history.atom']) {
  await check(`rss-parser ${version('rss-parser')}`, feed, async () => {
    const Parser = load('rss-parser');
    const parsed = await new Parser().parseURL(`${page}/${feed}`);
    need(parsed.title, 'no title');
    need(parsed.items.every(each => /<strong>[^<]+<\/strong> - /.test(each.content)), 'an entry says no status');
    return entries(parsed.items, each => !Number.isNaN(Date.parse(each.isoDate)));
  });
  await check(`feedparser ${version('feedparser')}`, feed, async () => {
    const module = load('feedparser');
    const FeedParser = module.default ?? module;
    const answer = await fetch(`${page}/${feed}`);
    const parser = new FeedParser({});
    const list = [];
    Readable.from(Buffer.from(await answer.arrayBuffer())).pipe(parser);
    await new Promise((resolve, reject) => {
      parser.on('error', reject);
      parser.on('readable', () => {
        for (let item = parser.read(); item; item = parser.read()) {
          list.push(item);
        }
      });
      parser.on('end', resolve);
    });
    return entries(list, each => each.pubdate instanceof Date && each.guid);
  });
}

if (process.env.WEBHOOK) {
  const signed = JSON.parse(readFileSync(process.env.WEBHOOK));
  await check(`standardwebhooks ${version('standardwebhooks')}`, 'verify', async () => {
    const {Webhook} = load('standardwebhooks');
    const body = new Webhook(signed.secret).verify(signed.body, signed.headers);
    for (const [name, fields] of Object.entries(CALL)) {
      const missing = fields.filter(field => !(field in (body[name] ?? {})));
      need(missing.length === 0, `${name} lacks ${missing}`);
    }
    need(body.incident.incident_updates[0].body === 'Payments fail.', 'it does not say what was said');
    return Object.keys(body).join(', ');
  });
  await check(`standardwebhooks ${version('standardwebhooks')}`, 'refuses another body', async () => {
    const {Webhook} = load('standardwebhooks');
    let refused = false;
    try {
      new Webhook(signed.secret).verify(`${signed.body} `, signed.headers);
    } catch {
      refused = true;
    }
    need(refused, 'a changed body was accepted');
    return 'refused';
  });
}

const wide = name => Math.max(...results.map(each => each[name].length));
for (const {client: who, what, found, passed} of results) {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${who.padEnd(wide('client'))}  ${what.padEnd(wide('what'))}  ${found}`);
}
const failed = results.filter(each => !each.passed).length;
console.log(`${results.length - failed} of ${results.length} passed`);
process.exit(failed === 0 ? 0 : 1);
