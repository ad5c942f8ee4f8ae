const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "5 minutes ago", "in 2 hours"; under a minute it says "now" in the given language. */
export function relative(at: number, now: number, language: string): string {
  const seconds = Math.round((at - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}

/** Clock time, with its zone unless left out, with seconds when wanted; the date too unless it is today in that zone. */
export function absolute(at: number, now: number, zone: string, language: string, withZone = true, withSeconds = false): string {
  const sameDay = dayOf(at, zone) === dayOf(now, zone);
  const sameYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    ...(sameDay ? {} : { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }),
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    ...(withZone ? { timeZoneName: 'short' } : {}),
    timeZone: zone,
  }).format(at);
}

/** Date, seconds and zone, for a tooltip. */
export function exact(at: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(at);
}

/** The calendar day in a zone as yyyy-mm-dd. */
export function dayOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
}

/** A running clock: 04:32, 1:04:32, 3 d 04:00. */
export function clock(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const days = Math.floor(total / 86_400);
  const hours = Math.floor((total % 86_400) / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = total % 60;
  if (days > 0) return `${days} d ${two(hours)}:${two(minutes)}`;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds)}`;
  return `${two(minutes)}:${two(seconds)}`;
}

/** A length of time in words: "45 s", "12 min", "1 h 5 min", "2 d 3 h". Units are passed in by language and stay with their numbers. */
export function duration(seconds: number, unit: { s: string; min: string; h: string; d: string }): string {
  const total = Math.max(0, Math.round(seconds));
  if (total < 60) return `${total}\u00a0${unit.s}`;
  const minutes = Math.round(total / 60);
  if (minutes < 60) return `${minutes}\u00a0${unit.min}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return join(hours, unit.h, minutes % 60, unit.min);
  return join(Math.floor(hours / 24), unit.d, hours % 24, unit.h);
}

function join(big: number, bigUnit: string, small: number, smallUnit: string): string {
  const whole = `${big}\u00a0${bigUnit}`;
  return small === 0 ? whole : `${whole} ${small}\u00a0${smallUnit}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The machine's zone, for a person whose profile names none. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
