import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bottomPlaces } from './navigation';
import { usePlaceFilter } from './Navigation';
import classes from './Shell.module.css';

/** Navigation within a thumb's reach on a telephone. */
export function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  const allowed = usePlaceFilter();
  return (
    <nav className={classes.bottom} aria-label={t('nav.short')}>
      {bottomPlaces.filter(allowed).map((place) => (
        <Link key={place.to} to={place.to} className={classes.tab} activeOptions={{ exact: place.to === '/' }}>
          <place.icon size={21} stroke={1.7} aria-hidden />
          {t(place.label)}
        </Link>
      ))}
      <button type="button" className={classes.tab} onClick={onMore}>
        <IconMenu2 size={21} stroke={1.7} aria-hidden />
        {t('nav.more')}
      </button>
    </nav>
  );
}
