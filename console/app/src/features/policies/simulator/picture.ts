import type { Simulation } from '../api';

export type SimulatedLevel = Simulation['levels'][number];

/** How an alert would end that nobody answers. */
export type Outcome = 'REACHED' | 'ONLY_LAST_RESORT' | 'NOBODY';

export interface Picture {
  outcome: Outcome;
  /** The first level that pages somebody; null for nobody. */
  first: SimulatedLevel | null;
  /** Levels of the first run. */
  ladder: SimulatedLevel[];
  /** Levels of the later runs. */
  repeats: SimulatedLevel[][];
  lastResort: SimulatedLevel | null;
}

export function pictureOf({ levels, reachesSomebody }: Simulation): Picture {
  const own = levels.filter(({ lastResort }) => !lastResort);
  const runs = [...new Set(own.map(({ run }) => run))].sort((a, b) => a - b);
  const [ladder = [], ...repeats] = runs.map((run) => own.filter((level) => level.run === run));
  const first = levels.find(reaches) ?? null;
  const outcome = !reachesSomebody || !first ? 'NOBODY' : first.lastResort ? 'ONLY_LAST_RESORT' : 'REACHED';
  return { outcome, first, ladder, repeats, lastResort: levels.find(({ lastResort }) => lastResort) ?? null };
}

export function reaches({ pages }: SimulatedLevel): boolean {
  return pages.length > 0;
}

/** Whether the next level waits: a place that is told is nobody, but the level did not come to nothing. */
export function counts({ pages, posts }: SimulatedLevel): boolean {
  return pages.length > 0 || posts.length > 0;
}

/** Seconds between two moments. */
export function between(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}
