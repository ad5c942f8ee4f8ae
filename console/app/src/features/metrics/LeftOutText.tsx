import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { absolute } from '../../shared/time/format';
import { useNow } from '../../shared/time/useNow';
import { useReader } from '../../session/reader';
import type { Figures } from './api';

/** Which period it is, what puts something into it, and what was left out and why. */
export function LeftOutText({ figures: { asked, figure, leftOut, metric } }: { figures: Figures }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const now = useNow();
  const time = (at: string) => absolute(Date.parse(at), now, asked.zone, language);
  const left = [
    [asked.drills ? 'real' : 'drills', leftOut.others],
    ['merged', leftOut.merged],
    ['cancelled', leftOut.cancelled],
    ['open', leftOut.open],
  ] as const;
  const some = left.filter(([, count]) => count > 0);
  return (
    <Text size="sm" c="dimmed">
      {t(`metrics.countedBy.${metric.countedBy}`, { since: time(asked.since), until: time(asked.until), zone: asked.zone })}{' '}
      {asked.reading && `${t(`metrics.readingText.${asked.reading}`)} `}
      {t('metrics.lastSeverity')}{' '}
      {some.length > 0 &&
        `${t('metrics.leftOut', { list: some.map(([why, count]) => t(`metrics.left.${why}`, { count })).join(', ') })} `}
      {figure.without > 0 && t(metric.definition.kind === 'RECURRENCE' ? 'metrics.withoutCause' : 'metrics.without', { count: figure.without })}
    </Text>
  );
}
