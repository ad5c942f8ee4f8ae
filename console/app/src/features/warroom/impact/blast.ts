import type { Incident } from '../../../api/clients';

export type Reach = Incident['BlastRadius'];
type Reached = Reach['services'][number];

export interface Box extends Reached {
  x: number;
  y: number;
}

export interface Picture {
  boxes: Box[];
  lines: { key: string; from: Box; to: Box }[];
  width: number;
  height: number;
}

export const boxWidth = 122;
export const boxHeight = 34;
const gapX = 28;
const gapY = 10;

/** The affected services in the first column, each further column one step away, the most critical on top. */
export function pictureOf({ services, edges }: Reach): Picture {
  const columns = new Map<number, Reached[]>();
  for (const service of services) columns.set(service.distance, [...(columns.get(service.distance) ?? []), service]);
  const boxes = [...columns.entries()].flatMap(([column, list]) =>
    [...list]
      .sort((a, b) => a.tier - b.tier || a.name.localeCompare(b.name))
      .map((service, row): Box => ({ ...service, x: column * (boxWidth + gapX), y: row * (boxHeight + gapY) })),
  );
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const lines = edges.flatMap(({ service, dependsOn }) => {
    const [from, to] = [boxOf.get(dependsOn), boxOf.get(service)];
    return from && to ? [{ key: `${dependsOn} ${service}`, from, to }] : [];
  });
  return {
    boxes,
    lines,
    width: Math.max(0, ...boxes.map(({ x }) => x + boxWidth)),
    height: Math.max(0, ...boxes.map(({ y }) => y + boxHeight)),
  };
}
