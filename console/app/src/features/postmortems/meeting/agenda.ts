import type { AgendaItem } from './api';

const opening = ['summary', 'impact', 'people', 'metrics'];
const course = ['@timeline', 'timeline', '#TIMELINE', 'detection', 'decisions', 'communications'];
const causes = ['immediate-cause', 'root-cause', '#FIVE_WHYS', '#FAULT_TREE', 'contributing-factors', '#FISHBONE', '@factors', 'hypotheses'];
const actions = ['@actions', 'prevention', 'runbooks'];

/** What a point of the agenda looks at, one thing after the other; `#` stands before a kind of analysis. */
const shownAt: Record<string, string[]> = {
  intro: opening,
  'ground-rules': opening,
  'overview-by-scribe': opening,
  timeline: course,
  'timeline-by-commander': course,
  'root-cause': causes,
  'five-whys': ['#FIVE_WHYS', ...causes],
  'went-well-and-wrong': ['went-well', 'went-wrong', 'luck', 'response'],
  'went-well': ['went-well', 'luck'],
  improve: ['went-wrong', 'response'],
  'action-items': actions,
  'wrap-up': ['lessons', 'follow-up'],
  lessons: ['lessons', 'follow-up'],
};

/** What is looked at even where nobody has written about it, and as often as a point is about it. */
const always = new Set([
  '@timeline',
  '@actions',
  'summary',
  'impact',
  'timeline',
  'detection',
  'response',
  'root-cause',
  'contributing-factors',
  'went-well',
  'went-wrong',
  'luck',
  'lessons',
]);

/** What a review can look at. */
export interface Reviewed {
  /** In the order of the document. */
  sections: { key: string; empty?: boolean }[];
  analyses: { id: string; kind: string }[];
  /** Whether contributing factors are named. */
  factors: boolean;
}

export interface Slide {
  /** Its point of the agenda, counted from 0. */
  point: number;
  /** A section, `@timeline`, `@actions` or `@factors`, or an analysis as `#` and its id. */
  shows: string;
}

/** All that is shown in a meeting, in order; every point shows something, and all that was written is shown. */
export function slidesOf(agenda: AgendaItem[], reviewed: Reviewed): Slide[] {
  const seen = new Set<string>();
  const slides = agenda.flatMap(({ topic }, point) => {
    const shown = (shownAt[topic] ?? ['summary'])
      .flatMap((wanted) => found(wanted, reviewed))
      .filter((shows, index, all) => all.indexOf(shows) === index && (always.has(shows) || !seen.has(shows)));
    shown.forEach((shows) => seen.add(shows));
    return (shown.length > 0 ? shown : ['@actions']).map((shows) => ({ point, shows }));
  });
  const left = [
    ...reviewed.analyses.map(({ id }) => `#${id}`),
    ...(reviewed.factors ? ['@factors'] : []),
    ...reviewed.sections.filter(({ empty }) => !empty).map(({ key }) => key),
  ].filter((shows) => !seen.has(shows));
  return [...slides, ...left.map((shows) => ({ point: Math.max(0, agenda.length - 1), shows }))];
}

function found(wanted: string, { sections, analyses, factors }: Reviewed): string[] {
  if (wanted === '@factors') return factors ? [wanted] : [];
  if (wanted.startsWith('@')) return [wanted];
  if (wanted.startsWith('#')) return analyses.filter(({ kind }) => kind === wanted.slice(1)).map(({ id }) => `#${id}`);
  return sections.some(({ key, empty }) => key === wanted && (always.has(key) || !empty)) ? [wanted] : [];
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
