import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { ceiling, labelled, path, places, type Point } from './trend';
import classes from './Trend.module.css';

interface TrendChartProps {
  label: string;
  points: Point[];
  target?: number | null;
  say: (value: number | null) => string;
  /** Without words, beside the number that it belongs to. */
  small?: boolean;
  /** Shows what a point is made of. */
  onOpen?: (point: Point, label: string) => void;
}

const usual = 720;

/** How a figure went from part to part, of how many, and the target that it should stay on the right side of. */
export function TrendChart({ label, points, target, say, small, onOpen }: TrendChartProps) {
  const { t } = useTranslation();
  const { zone, language } = useReader();
  const { ref, width: room } = useElementSize();
  const [width, height] = small ? [200, 40] : [Math.max(240, (room || usual) - 96), 170];
  const top = ceiling(points, target);
  const placed = places(points, top, width, height);
  const date = (at: string) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: zone }).format(Date.parse(at));
  const told = placed.map(({ point }) => t('metrics.point', { date: date(point.since), value: say(point.value), count: point.sample }));
  const targetY = target === null || target === undefined ? undefined : height - (target / top) * height;
  const goal = targetY === undefined ? '' : ` ${t('metrics.targetIs', { target: say(target ?? null) })}.`;
  const step = points.length < 2 ? 0 : width / (points.length - 1);
  const [across, down] = [width + 96, height + 58];
  return (
    <div ref={ref} className={classes.plot}>
      <svg
        viewBox={small ? `-4 -4 ${width + 8} ${height + 8}` : `-66 -18 ${across} ${down}`}
        className={classes.chart}
        {...(small ? { 'aria-hidden': true } : { role: 'img', 'aria-label': `${label}.${goal} ${told.join('; ')}` })}
      >
        {!small &&
          [0.5, 1].map((part) => (
            <line key={part} x1={0} x2={width} y1={height * (1 - part)} y2={height * (1 - part)} className={classes.grid} />
          ))}
        <line x1={0} x2={width} y1={height} y2={height} className={classes.axis} />
        {targetY !== undefined && <line x1={0} x2={width} y1={targetY} y2={targetY} className={classes.target} />}
        <path d={path(points, placed)} className={classes.line} />
        {placed.map(({ x, y }, index) => (
          <circle key={x} cx={x} cy={y} r={small ? 2 : 4} className={classes.dot}>
            <title>{told[index]}</title>
          </circle>
        ))}
        {!small && points.length > 0 && (
          <>
            {targetY !== undefined && (
              <text x={width} y={targetY < 14 ? targetY + 14 : targetY - 5} textAnchor="end" className={classes.goal}>
                {t('metrics.targetIs', { target: say(target ?? null) })}
              </text>
            )}
            {[0.5, 1].map((part) => (
              <text key={part} x={-8} y={height * (1 - part) + 4} textAnchor="end">
                {say(top * part)}
              </text>
            ))}
            {labelled(points.length, width).map((index) => (
              <text key={index} x={index * step} y={height + 18} textAnchor="middle">
                {date(points[index]?.since ?? '')}
              </text>
            ))}
            {placed.map(({ x, point }) => (
              <text key={x} x={x} y={height + 35} textAnchor="middle">
                {point.sample}
              </text>
            ))}
            <text x={-8} y={height + 35} textAnchor="end">
              {t('metrics.sampleName')}
            </text>
          </>
        )}
      </svg>
      {onOpen &&
        placed.map(({ x, y, point }, index) => (
          <button
            key={point.since}
            type="button"
            className={classes.hit}
            style={{ left: `${((x + 66) / across) * 100}%`, top: `${((y + 18) / down) * 100}%` }}
            aria-label={t('drill.openPoint', { point: told[index] })}
            title={told[index]}
            onClick={() => onOpen(point, date(point.since))}
          />
        ))}
    </div>
  );
}
