import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { HourCount } from './api';
import classes from './Calendar.module.css';
import { level, weekdays, weekOf } from './picture';

/** A table of the week's hours: the more began in one, the stronger its colour. */
export function WeekPicture({ counts }: { counts: HourCount[] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const week = weekOf(counts);
  const most = Math.max(...week.flat());
  const names = weekdays(language);
  return (
    <div className={classes.scroll} role="group" aria-label={t('began.weekSays')} tabIndex={0}>
      <table className={classes.week}>
        <caption>
          <VisuallyHidden>{t('began.weekSays')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td />
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hour} scope="col" className="numeric">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.map((hours, day) => (
            <tr key={day}>
              <th scope="row">{names[day]}</th>
              {hours.map((count, hour) => (
                <td key={hour} data-level={level(count, most)} className="numeric">
                  {count || ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
