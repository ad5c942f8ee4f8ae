import { Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { absolute } from '../../../shared/time/format';
import { useNow } from '../../../shared/time/useNow';
import type { IncidentDetail } from '../api';
import { impactSeriesQuery } from './api';
import { figureNames, shown, type Figure, type Known } from './figures';
import classes from './Impact.module.css';
import { frameOf, linePath, stepsOf, xOf, yOf, type Step } from './series';

const width = 460;
const height = 120;

/** How a figure of an incident went. */
export function ImpactChart({ detail }: { detail: IncidentDetail }) {
  const { data: points = [] } = useQuery(impactSeriesQuery(detail.incident.id));
  return <ImpactCourse points={points} resolvedAt={detail.incident.milestones.resolvedAt} />;
}

interface ImpactCourseProps {
  points: Known[];
  /** Where the curve ends; null while that is now. */
  resolvedAt: string | null | undefined;
}

/** How a figure went: before and after, and the steps between (IMP-02); nothing when none is known. */
export function ImpactCourse({ points, resolvedAt }: ImpactCourseProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [chosen, setChosen] = useState<Figure>();
  const known = figureNames.filter((name) => stepsOf(points, name).length > 0);
  const longest = known.toSorted((a, b) => stepsOf(points, b).length - stepsOf(points, a).length)[0];
  const figure = chosen && known.includes(chosen) ? chosen : longest;
  if (!figure) return null;
  const steps = stepsOf(points, figure);
  const currency = points.at(-1)?.impact.currency;
  const say = (value: number) => shown(figure, value, currency, language);
  const [first, last] = [steps[0], steps.at(-1)];
  return (
    <div className={classes.chart}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Select
          size="xs"
          w={200}
          aria-label={t('impact.figure')}
          allowDeselect={false}
          data={known.map((name) => ({ value: name, label: t(`warroom.figure.${name}`) }))}
          value={figure}
          onChange={(name) => setChosen(name as Figure)}
        />
        <Text fw={650} className="numeric">
          {first && first !== last ? `${say(first.value)} → ` : ''}
          {last && say(last.value)}
        </Text>
      </Group>
      <Curve steps={steps} until={Date.parse(resolvedAt ?? '')} say={say} label={t(`warroom.figure.${figure}`)} />
    </div>
  );
}

interface CurveProps {
  steps: Step[];
  /** Where the curve ends; not a number while that is now. */
  until: number;
  say: (value: number) => string;
  label: string;
}

function Curve({ steps, until, say, label }: CurveProps) {
  const { zone, language } = useReader();
  const now = useNow();
  const frame = frameOf(steps, Number.isNaN(until) ? now : until, width, height);
  const time = (at: number) => absolute(at, now, zone, language, false);
  const line = linePath(steps, frame);
  const told = steps.map(({ at, value }) => `${time(at)}: ${say(value)}`).join('; ');
  return (
    <svg viewBox={`-8 -16 ${width + 16} ${height + 38}`} role="img" aria-label={`${label}. ${told}`} className={classes.curve}>
      <line x1={0} x2={width} y1={height} y2={height} className={classes.axis} />
      <path d={`${line}V${height}H0Z`} className={classes.area} />
      <path d={line} className={classes.line} />
      {steps.map(({ at, value }, index) => (
        <g key={at}>
          <circle cx={xOf(at, frame)} cy={yOf(value, frame)} r={4} className={classes.dot}>
            <title>{`${time(at)}: ${say(value)}`}</title>
          </circle>
          {(index === 0 || index === steps.length - 1) && (
            <text x={xOf(at, frame)} y={yOf(value, frame) - 7} textAnchor={xOf(at, frame) > width / 2 ? 'end' : 'start'}>
              {say(value)}
            </text>
          )}
        </g>
      ))}
      <text x={0} y={height + 16}>
        {time(frame.from)}
      </text>
      <text x={width} y={height + 16} textAnchor="end">
        {time(frame.to)}
      </text>
    </svg>
  );
}
