import { Group, Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { days, type DayState } from './days';
import type { Report } from './api';
import classes from './Strip.module.css';

const states: DayState[] = ['reached', 'lastResort', 'nobody'];

/** The next thirty days, a cell for each. */
export function Strip({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { zone, language } = useReader();
  const all = days(report.checkedAt, report.holes, zone);
  const count = all.filter(({ state }) => state !== 'reached').length;
  const dayText = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <div className={classes.strip} role="img" aria-label={t('nightly.strip', { count, all: all.length })}>
      {all.map(({ date, state }) => {
        const at = new Date(`${date}T00:00:00Z`);
        return (
          <Tooltip key={date} label={`${dayText.format(at)}: ${t(`nightly.day.${state}`)}`}>
            <span className={`${classes.day} ${classes[state]} ${at.getUTCDay() === 1 ? classes.monday : ''}`} data-state={state} />
          </Tooltip>
        );
      })}
    </div>
  );
}

/** What the colours of the cells mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <Group gap="md" aria-label={t('nightly.legend')} role="group">
      {states.map((state) => (
        <Text key={state} size="sm" c="dimmed">
          <span className={`${classes.swatch} ${classes[state]}`} aria-hidden /> {t(`nightly.day.${state}`)}
        </Text>
      ))}
    </Group>
  );
}
