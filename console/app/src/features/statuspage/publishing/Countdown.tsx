import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSecond } from '../../../shared/time/useNow';

/** Whole seconds until something is public; never less than none. */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation();
  const now = useSecond();
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  return (
    <Text size="sm" fw={600} role="timer" className="numeric">
      {t('publishing.outIn', { seconds })}
    </Text>
  );
}
