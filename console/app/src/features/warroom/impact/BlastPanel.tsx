import { ScrollArea, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/Panel';
import type { IncidentDetail } from '../api';
import { blastRadiusQuery } from './api';
import { boxHeight, boxWidth, pictureOf, type Box, type Reach } from './blast';
import classes from './Impact.module.css';

/** Which services may suffer too, because they cannot work without an affected one. */
export function BlastPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { data } = useQuery(blastRadiusQuery(detail.incident.id));
  if (!data || data.services.length === 0) return null;
  const reached = data.services.filter(({ distance }) => distance > 0).length;
  return (
    <Panel title={t('impact.blast')}>
      <Text size="sm" c="dimmed" mb="xs">
        {reached === 0 ? t('impact.blastNone') : t('impact.blastText', { count: reached })}
      </Text>
      <ScrollArea type="auto" pb="sm" viewportProps={{ tabIndex: 0 }}>
        <Picture reach={data} />
      </ScrollArea>
    </Panel>
  );
}

function Picture({ reach }: { reach: Reach }) {
  const { t } = useTranslation();
  const { boxes, lines, width, height } = pictureOf(reach);
  const names = new Map(boxes.map(({ id, name }) => [id, name]));
  const told = lines.map(({ from, to }) =>
    t('impact.needs', { service: names.get(to.id), other: names.get(from.id) }),
  );
  return (
    <svg
      width={width + 4}
      height={height + 4}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      role="img"
      aria-label={[...boxes.filter(({ distance }) => distance === 0).map(({ name }) => name), ...told].join('. ')}
      className={classes.blast}
    >
      {lines.map(({ key, from, to }) => (
        <path key={key} d={curve(from, to)} className={classes.edge} />
      ))}
      {boxes.map((box) => (
        <g key={box.id} transform={`translate(${box.x} ${box.y})`}>
          <title>{`${box.name}, ${t(`services.tiers.${box.tier}`)}`}</title>
          <rect width={boxWidth} height={boxHeight} rx={6} className={box.distance === 0 ? classes.hit : classes.reached} />
          <text x={9} y={boxHeight / 2 + 4} className={box.distance === 0 ? classes.hitText : classes.reachedText}>
            {short(box.name)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const short = (name: string) => (name.length > 15 ? `${name.slice(0, 14)}…` : name);

function curve(from: Box, to: Box): string {
  const [x1, y1] = [from.x + boxWidth, from.y + boxHeight / 2];
  const [x2, y2] = [to.x, to.y + boxHeight / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}
