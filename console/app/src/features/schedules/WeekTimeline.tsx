import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { exact } from '../../shared/time/format';
import { useNow } from '../../shared/time/useNow';
import { colourIndex, layout, type Segment, type ShiftLike } from './weekLayout';
import classes from './WeekTimeline.module.css';

interface WeekTimelineProps {
  shifts: ShiftLike[];
  first: string;
  days: number;
  zone: string;
}

/** Who is on call over some days, to scale; days are those of the schedule's zone. */
export function WeekTimeline({ shifts, first, days, zone }: WeekTimelineProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const now = useNow();
  const plan = layout(shifts, first, days, zone);
  const since = Date.parse(plan.since);
  const until = Date.parse(plan.until);
  const nowAt = ((now - since) / (until - since)) * 100;
  const dayName = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <div className={classes.frame} tabIndex={0} role="group" aria-label={t('schedules.timeline')}>
      <div className={classes.grid}>
        <div className={classes.days} aria-hidden>
          {plan.days.map((day) => (
            <div
              key={day.date}
              className={`${classes.day} ${isToday(day.left, day.width, nowAt) ? classes.today : ''}`}
              style={{ left: `${day.left}%`, width: `${day.width}%` }}
            >
              {dayName.format(Date.parse(day.date))}
            </div>
          ))}
        </div>
        <div className={classes.lane}>
          {plan.days.map((day) => (
            <div
              key={day.date}
              className={`${classes.stripe} ${day.weekday > 5 ? classes.weekend : ''}`}
              style={{ left: `${day.left}%`, width: `${day.width}%` }}
            />
          ))}
          {plan.segments.map((segment) => (
            <Piece key={segment.left} segment={segment} zone={zone} />
          ))}
        </div>
        {nowAt > 0 && nowAt < 100 && <div className={classes.now} style={{ left: `${nowAt}%` }} />}
      </div>
    </div>
  );
}

function isToday(left: number, width: number, now: number): boolean {
  return now >= left && now < left + width;
}

function Piece({ segment, zone }: { segment: Segment; zone: string }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const place = { left: `${segment.left}%`, width: `${segment.width}%` };
  const { shift } = segment;
  if (!shift) {
    return (
      <div className={`${classes.segment} ${classes.hole}`} style={place}>
        {t('schedules.nobody')}
      </div>
    );
  }
  const span = `${exact(Date.parse(shift.start), zone, language)} – ${exact(Date.parse(shift.end), zone, language)}`;
  return (
    <Tooltip label={`${shift.personName}: ${span}`}>
      <div
        className={`${classes.segment} ${classes[`colour${colourIndex(shift.personId, 6)}`]} ${shift.overrideId ? classes.override : ''}`}
        style={place}
      >
        {shift.personName}
        {shift.overrideId ? ` · ${t('schedules.override')}` : ''}
        <VisuallyHidden>{span}</VisuallyHidden>
      </div>
    </Tooltip>
  );
}
