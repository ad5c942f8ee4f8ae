import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { ToneBadge } from '../../shared/ui/Badges';
import type { Shifts } from './api';
import { useSpanTimes } from './calendar/useSpanTimes';

const shownGaps = 5;

/** When nobody is on call, and why; the first few. */
export function Gaps({ gaps, zone }: { gaps: Shifts['gaps']; zone: string }) {
  const { t } = useTranslation();
  const times = useSpanTimes(useReader().language, zone);
  return (
    <Stack gap={6}>
      <Group>
        {gaps.length === 0 ? (
          <ToneBadge tone="good">{t('coverage.noGaps')}</ToneBadge>
        ) : (
          <ToneBadge tone="alarm">{t('coverage.gaps', { count: gaps.length })}</ToneBadge>
        )}
      </Group>
      {gaps.slice(0, shownGaps).map((gap) => (
        <Text key={gap.start} size="xs">
          {times({ start: Date.parse(gap.start), end: Date.parse(gap.end) })}
          <Text span inherit c="dimmed">
            {' '}
            · {gap.shiftWithoutAnybody ? t('calendar.unreachable') : t('calendar.noShift')}
          </Text>
        </Text>
      ))}
      {gaps.length > shownGaps && (
        <Text size="xs" c="dimmed">
          {t('coverage.moreGaps', { count: gaps.length - shownGaps })}
        </Text>
      )}
    </Stack>
  );
}
