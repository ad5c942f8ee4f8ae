import type { AgendaItem } from './api';

/** What a point of the agenda looks at; several are shown one after the other. */
const shownAt: Record<string, string[]> = {
  intro: ['summary', 'impact'],
  'ground-rules': ['summary', 'impact'],
  'overview-by-scribe': ['summary', 'impact'],
  timeline: ['@timeline', 'timeline', 'detection'],
  'timeline-by-commander': ['@timeline', 'timeline', 'detection'],
  'root-cause': ['root-cause', 'contributing-factors'],
  'five-whys': ['root-cause', 'contributing-factors'],
  'went-well-and-wrong': ['went-well', 'went-wrong', 'luck'],
  'went-well': ['went-well', 'luck'],
  improve: ['went-wrong', 'response'],
  'action-items': ['@actions'],
  'wrap-up': ['lessons'],
  lessons: ['lessons'],
};

export interface Slide {
  /** Its point of the agenda, counted from 0. */
  point: number;
  /** A section, or `@timeline` or `@actions`. */
  shows: string;
}

/** All that is shown in a meeting, in order; every point shows something. */
export function slidesOf(agenda: AgendaItem[], sections: string[]): Slide[] {
  return agenda.flatMap(({ topic }, point) => {
    const shown = (shownAt[topic] ?? ['summary']).filter((key) => key.startsWith('@') || sections.includes(key));
    return (shown.length > 0 ? shown : ['@actions']).map((shows) => ({ point, shows }));
  });
}

export interface PointTime {
  /** Seconds that are left for the point; below 0 once its time is over. */
  left: number;
  /** Seconds that it is given. */
  given: number;
}

/** How the time of a point stands, when the meeting began `elapsed` seconds ago and keeps to the agenda. */
export function timeOf(agenda: AgendaItem[], point: number, elapsed: number): PointTime {
  const end = agenda.slice(0, point + 1).reduce((sum, { minutes }) => sum + (minutes ?? 0) * 60, 0);
  return { left: end - elapsed, given: (agenda[point]?.minutes ?? 0) * 60 };
}

/** Minutes and seconds such as `4:05`, and `-0:30` beyond the end. */
export function spoken(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds < 0 && whole > 0 ? '-' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
