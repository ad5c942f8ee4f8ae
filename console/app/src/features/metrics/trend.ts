import type { Figures } from './api';

/** One part of a trend; null where there was nothing to compute it of. */
export interface Point {
  since: string;
  /** To before which it runs. */
  until: string;
  value: number | null;
  sample: number;
}

export interface Place {
  x: number;
  y: number;
  point: Point;
}

/** The course of a figure. */
export function pointsOf(figures: Figures): Point[] {
  return figures.trend.map(({ since, until, figure }) => ({ since, until, value: figure.value ?? null, sample: figure.sample }));
}

/** The highest value that the picture must show: of the course or of the target. */
export function ceiling(points: Point[], target: number | null | undefined): number {
  return Math.max(target ?? 0, ...points.map(({ value }) => value ?? 0)) || 1;
}

/** Where the known points stand in a picture of that size; zero is at its bottom. */
export function places(points: Point[], top: number, width: number, height: number): Place[] {
  return points.flatMap((point, index) =>
    point.value === null
      ? []
      : [{ x: points.length < 2 ? width / 2 : (index / (points.length - 1)) * width, y: height - (point.value / top) * height, point }],
  );
}

/** A line through neighbours; where a part has no value the line is broken. */
export function path(points: Point[], placed: Place[]): string {
  return placed
    .map(({ x, y, point }) => {
      const before = points[points.indexOf(point) - 1];
      return `${before && before.value !== null ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** Room that the name of a day needs, in pixels. */
const room = 64;

/** Which parts have room for their day below the picture, the last one among them. */
export function labelled(count: number, width: number): number[] {
  const every = Math.max(1, Math.ceil((count * room) / width));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0);
}
