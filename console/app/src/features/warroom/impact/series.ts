import type { Figure, Known } from './figures';

/** A value that counts from a moment until the next one. */
export interface Step {
  at: number;
  value: number;
}

/** What was known of one figure and from when on; points that repeat a value or know none add nothing. */
export function stepsOf(points: Known[], figure: Figure): Step[] {
  const steps: Step[] = [];
  for (const { at, impact } of points) {
    const value = impact[figure];
    if (value === null || value === undefined || steps.at(-1)?.value === value) continue;
    steps.push({ at: Date.parse(at), value });
  }
  return steps;
}

export interface Frame {
  from: number;
  to: number;
  /** The value at the upper edge. */
  top: number;
  width: number;
  height: number;
}

/** The frame that all steps fit into, until a moment. */
export function frameOf(steps: Step[], until: number, width: number, height: number): Frame {
  const from = steps[0]?.at ?? until;
  const last = steps.at(-1)?.at ?? until;
  return { from, to: Math.max(until, last, from + 60_000), top: Math.max(1, ...steps.map(({ value }) => value)), width, height };
}

export const xOf = (at: number, { from, to, width }: Frame) => ((at - from) / (to - from)) * width;
export const yOf = (value: number, { top, height }: Frame) => height - (value / top) * height;

/** The line as an SVG path: each value holds until the next one is known. */
export function linePath(steps: Step[], frame: Frame): string {
  if (steps.length === 0) return '';
  const corners = steps.map(
    ({ at, value }, index) =>
      `${index === 0 ? 'M' : 'H'}${round(xOf(at, frame))}${index === 0 ? ',' : 'V'}${round(yOf(value, frame))}`,
  );
  return `${corners.join('')}H${round(frame.width)}`;
}

const round = (number: number) => Math.round(number * 10) / 10;
