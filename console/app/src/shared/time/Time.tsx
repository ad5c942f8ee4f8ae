import { Text, Tooltip, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { absolute, clock, duration, exact, relative } from './format';
import { useNow, useSecond } from './useNow';

interface TimeProps extends TextProps {
  at: string | number | null | undefined;
  /** `relative` for lists, `absolute` for documents, `both` where either may matter, `short` without zone, `seconds` for records. */
  as?: 'relative' | 'absolute' | 'both' | 'short' | 'seconds';
}

/** A moment in the reader's zone; the tooltip has the date, the seconds and UTC. */
export function Time({ at, as = 'relative', ...text }: TimeProps) {
  const now = useNow();
  const { zone, language } = useReader();
  if (at === null || at === undefined) return <Text span inherit {...text}>–</Text>;
  const moment = typeof at === 'number' ? at : Date.parse(at);
  const shown =
    as === 'relative'
      ? relative(moment, now, language)
      : as !== 'both'
        ? absolute(moment, now, zone, language, as === 'absolute', as === 'seconds')
        : `${absolute(moment, now, zone, language)} · ${relative(moment, now, language)}`;
  return (
    <Tooltip label={`${exact(moment, zone, language)} · ${new Date(moment).toISOString()}`}>
      <Text span inherit className="numeric" {...text}>
        <time dateTime={new Date(moment).toISOString()}>{shown}</time>
      </Text>
    </Tooltip>
  );
}

/** Time since a moment, or until `until` when it has an end. */
export function Elapsed({ since, until }: { since: string; until?: string | null }) {
  const now = useSecond();
  const end = until ? Date.parse(until) : now;
  return <span className="numeric">{clock(end - Date.parse(since))}</span>;
}

export function useDuration(): (seconds: number | null | undefined) => string {
  const { t } = useTranslation();
  const unit = { s: t('time.s'), min: t('time.min'), h: t('time.h'), d: t('time.d') };
  return (seconds) => (seconds === null || seconds === undefined ? '–' : duration(seconds, unit));
}
