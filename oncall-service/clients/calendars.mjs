// Two readers of iCalendar find in a feed what the API says.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const { MUSTER_FEED, MUSTER_SHIFTS, MUSTER_TOKEN } = process.env;

const text = await (await fetch(MUSTER_FEED)).text();
const answer = await fetch(MUSTER_SHIFTS, { headers: { Authorization: `Bearer ${MUSTER_TOKEN}` } });
const { shifts, since, until } = await answer.json();
const seconds = (time) => Math.floor(new Date(time).getTime() / 1000);
const within = (event) => event.end > seconds(since) && event.start < seconds(until);
const inOrder = (events) =>
  events.sort((a, b) => a.start - b.start || a.summary.localeCompare(b.summary));
const wanted = inOrder(
  shifts.map((shift) => ({
    start: seconds(shift.start),
    end: seconds(shift.end),
    summary: shift.personName,
  })),
);
const nameOf = (summary) => summary.slice(summary.indexOf(': ') + 2);

test('a year of shifts is compared', () => {
  assert.ok(wanted.length > 300, `only ${wanted.length} shifts`);
  const lengths = new Set(wanted.map((shift) => (shift.end - shift.start) / 3600));
  assert.ok(lengths.has(23.5) && lengths.has(25), `no clock change in ${[...lengths]}`);
});

test('node-ical agrees with the API', () => {
  const read = Object.values(nodeIcal.sync.parseICS(text))
    .filter((each) => each.type === 'VEVENT' && each.status !== 'CANCELLED')
    .map((each) => ({
      start: seconds(each.start),
      end: seconds(each.end),
      summary: nameOf(each.summary),
    }))
    .filter(within);
  assert.deepEqual(inOrder(read), wanted);
});

test('ical.js agrees with the API', () => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const read = calendar
    .getAllSubcomponents('vevent')
    .filter((each) => each.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((each) => new ICAL.Event(each))
    .map((each) => ({
      start: each.startDate.toUnixTime(),
      end: each.endDate.toUnixTime(),
      summary: nameOf(each.summary),
    }))
    .filter(within);
  assert.deepEqual(inOrder(read), wanted);
});
