import type { HandOver, OwnShift } from './api';

const hour = 3_600_000;

/** How long before and after its end the services let a shift be handed over. */
export const around = 12 * hour;

/** How long before its end a shift is announced. */
const ahead = 24 * hour;

/**
 * Own shifts that end within a day or have just ended and are still to be handed over, by end. Of a
 * schedule it is the one that the services would hand over now, else the next to end.
 */
export function toGive(shifts: OwnShift[], handOvers: HandOver[], personId: string, now: number): OwnShift[] {
  const begun = shifts.filter(({ start }) => Date.parse(start) <= now);
  const schedules = [...new Set(begun.map(({ scheduleId }) => scheduleId))];
  return schedules
    .flatMap((scheduleId) => {
      const own = begun.filter((shift) => shift.scheduleId === scheduleId).sort(byEnd);
      return own.filter((shift) => endsWithin(shift, now, around)).at(-1) ?? own.find((shift) => endsWithin(shift, now, ahead)) ?? [];
    })
    .filter((shift) => !isGiven(shift, handOvers, personId))
    .sort(byEnd);
}

/** From when a shift can be handed over, epoch milliseconds. */
export function possibleFrom(shift: OwnShift): number {
  return Date.parse(shift.end) - around;
}

function endsWithin({ end }: OwnShift, now: number, soon: number): boolean {
  return Date.parse(end) > now - around && Date.parse(end) <= now + soon;
}

function isGiven(shift: OwnShift, handOvers: HandOver[], personId: string): boolean {
  return handOvers.some(
    ({ scheduleId, fromPersonId, givenAt }) =>
      scheduleId === shift.scheduleId && fromPersonId === personId && Date.parse(givenAt) >= possibleFrom(shift),
  );
}

function byEnd(one: OwnShift, other: OwnShift): number {
  return Date.parse(one.end) - Date.parse(other.end);
}

/** Those that a person has to read and accept, the newest first. */
export function toAccept(handOvers: HandOver[], personId: string, now: number): HandOver[] {
  return handOvers.filter(
    ({ toPersonId, acceptedAt, givenAt }) => toPersonId === personId && !acceptedAt && Date.parse(givenAt) > now - 72 * hour,
  );
}

/** Those that a person gave lately: what the other side has not accepted stays longer than what it has. */
export function given(handOvers: HandOver[], personId: string, now: number): HandOver[] {
  return handOvers.filter(
    ({ fromPersonId, acceptedAt, givenAt }) =>
      fromPersonId === personId && Date.parse(acceptedAt || givenAt) > now - (acceptedAt ? 24 : 72) * hour,
  );
}
