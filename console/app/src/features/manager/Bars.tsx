import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './Bars.module.css';

export interface Bar {
  key: string;
  name: string;
  /** How much of the bar is which; the widest bar of all is as wide as the picture. */
  parts: { tone: 'alarm' | 'watch' | 'rest'; value: number }[];
  /** What the bar stands for, in words. */
  said: string;
  /** The list behind it. */
  search: Record<string, string>;
}

/** Bars beside their names; each leads to the list of what it counts. */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const sum = (bar: Bar) => bar.parts.reduce((total, part) => total + part.value, 0);
  const widest = Math.max(1, ...bars.map(sum));
  return (
    <div className={classes.bars} role="group" aria-label={label}>
      {bars.map((bar) => (
        <Link key={bar.key} to={'/action-items' as never} search={bar.search as never} className={classes.row} aria-label={bar.said}>
          <Text size="sm" className={classes.name}>
            {bar.name}
          </Text>
          <span className={classes.track} aria-hidden>
            {bar.parts.map((part) => (
              <span key={part.tone} className={classes[part.tone]} style={{ width: `${(100 * part.value) / widest}%` }} />
            ))}
          </span>
          <Text size="sm" ta="right" className="numeric">
            {sum(bar)}
          </Text>
        </Link>
      ))}
    </div>
  );
}
