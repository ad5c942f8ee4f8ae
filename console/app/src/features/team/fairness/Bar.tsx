import classes from './Fairness.module.css';

interface BarProps {
  /** How much of it is filled, 0 to 1. */
  share: number;
  kind?: 'nights' | 'weekends' | 'holidays';
}

/** For the eye only: its figure stands beside it in words. */
export function Bar({ share, kind }: BarProps) {
  return (
    <div className={`${classes.track} ${kind ? classes.thin : ''}`} aria-hidden>
      <div className={`${classes.fill} ${kind ? classes[kind] : ''}`} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
