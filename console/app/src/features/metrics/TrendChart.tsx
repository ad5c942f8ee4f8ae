import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { ceiling, path, places, type Point } from './trend';
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

/** How a figure went from part to part, and the target that it should stay on the right side of. */
export function TrendChart({ label, points, target, say, small, onOpen }: TrendChartProps) {
  const { t } = useTranslation();
  const { zone, language } = useReader();
  const [width, height] = small ? [200, 40] : [720, 160];
  const top = ceiling(points, target);
  const placed = places(points, top, width, height);
  const date = (at: string) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: zone }).format(Date.parse(at));
  const told = placed.map(({ point }) => t('metrics.point', { date: date(point.since), value: say(point.value), count: point.sample }));
  const targetY = target === null || target === undefined ? undefined : height - (target / top) * height;
  const goal = targetY === undefined ? '' : ` ${t('metrics.targetIs', { target: say(target ?? null) })}.`;
  const [across, down] = [width + 16, height + 40];
  const chart = (
    <svg
      viewBox={small ? `-4 -4 ${width + 8} ${height + 8}` : `-8 -18 ${width + 16} ${height + 40}`}
      className={classes.chart}
      {...(small ? { 'aria-hidden': true } : { role: 'img', 'aria-label': `${label}.${goal} ${told.join('; ')}` })}
    >
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
            <text x={width} y={targetY - 5} textAnchor="end">
              {t('metrics.targetIs', { target: say(target ?? null) })}
            </text>
          )}
          <text x={0} y={-6}>
            {say(top)}
          </text>
          <text x={0} y={height + 16}>
            {date(points[0]?.since ?? '')}
          </text>
          <text x={width} y={height + 16} textAnchor="end">
            {date(points.at(-1)?.since ?? '')}
          </text>
        </>
      )}
    </svg>
  );
  if (!onOpen) return chart;
  return (
    <div className={classes.plot}>
      {chart}
      {placed.map(({ x, y, point }, index) => (
        <button
          key={point.since}
          type="button"
          className={classes.hit}
          style={{ left: `${((x + 8) / across) * 100}%`, top: `${((y + 18) / down) * 100}%` }}
          aria-label={t('drill.openPoint', { point: told[index] })}
          title={told[index]}
          onClick={() => onOpen(point, date(point.since))}
        />
      ))}
    </div>
  );
}
