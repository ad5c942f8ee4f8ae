import { useDuration } from '../../../shared/time/Time';
import type { Simulation } from '../api';
import { between, reaches } from './picture';
import classes from './Simulator.module.css';

/** All of it at one glance, true to time; the ladder below says the same in words. */
export function Axis({ simulation: { levels, openedAt, endsAt } }: { simulation: Simulation }) {
  const duration = useDuration();
  const whole = between(openedAt, endsAt);
  if (whole <= 0) return null;
  return (
    <div className={classes.axis} aria-hidden>
      {levels.map((level) => (
        <span
          key={`${level.run}.${level.level}`}
          className={`${classes.tick} ${level.lastResort ? classes.resort : ''} ${reaches(level) ? '' : classes.skipped}`}
          style={{ left: `${(100 * between(openedAt, level.at)) / whole}%` }}
        />
      ))}
      <span className={`${classes.scale} numeric`}>
        <span>0</span>
        <span>{duration(whole)}</span>
      </span>
    </div>
  );
}
