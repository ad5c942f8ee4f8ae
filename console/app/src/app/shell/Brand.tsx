import { Link } from '@tanstack/react-router';
import classes from './Shell.module.css';

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" alt="" className={classes.mark} />
      Muster
    </Link>
  );
}
