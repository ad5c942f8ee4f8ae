import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session';
import { sections, type Place } from './navigation';
import classes from './Shell.module.css';

export function Navigation() {
  const { t } = useTranslation();
  const allowed = usePlaceFilter();
  return (
    <>
      {sections.map(({ label, places }) => {
        const open = places.filter(allowed);
        if (open.length === 0) return null;
        return (
          <div key={label} className={classes.group} role="group" aria-label={t(label)}>
            <div className={classes.section}>{t(label)}</div>
            {open.map((place) => (
              <Link
                key={place.to}
                to={place.to}
                className={classes.place}
                activeOptions={{ exact: place.exact ?? false, includeSearch: false }}
              >
                <place.icon size={18} stroke={1.7} aria-hidden />
                {t(place.label)}
              </Link>
            ))}
          </div>
        );
      })}
    </>
  );
}

export function usePlaceFilter(): (place: Place) => boolean {
  const { roles } = useSession();
  return ({ roles: needed }) => !needed || needed.some((role) => roles.includes(role));
}
