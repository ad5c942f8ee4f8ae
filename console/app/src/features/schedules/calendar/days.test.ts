import { describe, expect, test } from 'vitest';
import { dayAt, hoursOf, linesOf, mondayOf, rangeOf, snapped, stepped } from './days';

const berlin = 'Europe/Berlin';

function hours({ since, until }: { since: string; until: string }): number {
  return (Date.parse(until) - Date.parse(since)) / 3_600_000;
}

describe('days on which clocks change', () => {
  test('a day has 25 hours when clocks go back and 23 when they go forward', () => {
    expect(dayAt('2026-10-25', berlin).extraMinutes).toBe(60);
    expect(dayAt('2026-03-29', berlin).extraMinutes).toBe(-60);
    expect(dayAt('2026-03-28', berlin).extraMinutes).toBe(0);
  });

  test('Lord Howe changes by half an hour', () => {
    expect(dayAt('2026-10-04', 'Australia/Lord_Howe').extraMinutes).toBe(-30);
  });

  test('a zone that skips midnight begins its day at one', () => {
    const day = dayAt('2018-11-04', 'America/Sao_Paulo');

    expect(new Date(day.since).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(day.extraMinutes).toBe(-60);
  });

  test('two weeks around a change are an hour longer or shorter', () => {
    expect(hours(rangeOf(linesOf('weeks', '2026-10-21', berlin, false)))).toBe(14 * 24 + 1);
    expect(hours(rangeOf(linesOf('weeks', '2026-03-25', berlin, true)))).toBe(14 * 24 - 1);
  });

  test('the marks of a day stay at the hours that its clock shows', () => {
    const marks = hoursOf(dayAt('2026-03-29', berlin), berlin);

    expect(marks.map(({ hour }) => hour)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
    expect(new Date(marks[1]?.at ?? 0).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });
});

test('a month is shown in whole weeks', () => {
  const lines = linesOf('month', '2026-11-21', 'UTC', false);

  expect(lines).toHaveLength(6);
  expect(lines[0]?.[0]?.date).toBe('2026-10-26');
  expect(lines.at(-1)?.at(-1)?.date).toBe('2026-12-06');
});

test('a step moves by what the view shows', () => {
  expect(stepped('day', '2026-02-28', 1)).toBe('2026-03-01');
  expect(stepped('weeks', '2026-01-01', -1)).toBe('2025-12-25');
  expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-01');
});

test('weeks begin on Monday', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
});

test('a dragged edge snaps to the hours of its own day, and stays within the line', () => {
  const kathmandu = [dayAt('2026-11-21', 'Asia/Kathmandu')];
  const at = Date.parse('2026-11-21T03:20:00Z');

  expect(new Date(snapped(at, kathmandu, 60)).toISOString()).toBe('2026-11-21T03:15:00.000Z');
  expect(snapped(0, kathmandu, 60)).toBe(kathmandu[0]?.since);
  expect(snapped(Date.parse('2027-01-01T00:00:00Z'), kathmandu, 60)).toBe(kathmandu[0]?.until);
});
