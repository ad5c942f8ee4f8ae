import { Tooltip } from '@mantine/core';
import { useReader } from '../../../session/reader';
import type { Bar } from './bars';
import classes from './Calendar.module.css';
import type { Look, Span } from './rows';
import { useSpanTimes } from './useSpanTimes';

interface BarViewProps {
  bar: Bar<Span>;
  top: number;
  height: number;
  zone: string;
  colour: (personId: string) => number;
  onClick?: (span: Span) => void;
}

const look: Record<Look, string | undefined> = {
  person: undefined,
  replaced: classes.replaced,
  gap: classes.gap,
  unreachable: classes.unreachable,
  exception: classes.replaced,
  fixed: classes.fixed,
  empty: classes.empty,
};

/** A bar: who, from when until when; a button when a click means something. */
export function BarView({ bar, top, height, zone, colour, onClick }: BarViewProps) {
  const times = useSpanTimes(useReader().language, zone);
  const { span, left, width, before, after } = bar;
  const said = `${span.text}: ${times(span)}`;
  const className = [
    classes.bar,
    look[span.look],
    span.personId ? classes[`colour${colour(span.personId)}`] : '',
    before ? classes.before : '',
    after ? classes.after : '',
  ].join(' ');
  const shared = { className, style: { left: `${left}%`, width: `${width}%`, top, height, lineHeight: `${height - 3}px` }, 'aria-label': said };
  const clickable = onClick && (span.shift ?? span.override ?? span.temporary ?? span.id ?? (span.look === 'gap' || span.look === 'unreachable'));
  return (
    <Tooltip label={said}>
      {clickable ? (
        <button type="button" {...shared} onClick={() => onClick(span)}>
          {span.text}
        </button>
      ) : (
        <div role="img" {...shared}>
          {span.text}
        </div>
      )}
    </Tooltip>
  );
}
