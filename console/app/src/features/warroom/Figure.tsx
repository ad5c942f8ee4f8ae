import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import type { Measurement } from './api';

/** The value that was measured, or why there is none, and the limit that it has to keep. */
export function useFigureWords({ value, failure, comparison, threshold }: Measurement) {
  const { t, i18n } = useTranslation();
  const number = (one: number) => one.toLocaleString(i18n.language, { maximumSignificantDigits: 4 });
  return {
    found: value === null ? failure : number(value),
    limit: t(comparison === 'AT_MOST' ? 'warroom.atMost' : 'warroom.atLeast', { value: number(threshold) }),
  };
}

/** What the metrics system says about a check of the gate. */
export function Figure({ figure }: { figure: Measurement }) {
  const { found, limit } = useFigureWords(figure);
  return (
    <Text size="sm" c={figure.met ? 'var(--mu-tone-good-text)' : undefined}>
      {figure.name}
      {figure.service && ` · ${figure.service}`}:{' '}
      <Text span fw={650} className="numeric">
        {found}
      </Text>{' '}
      <Text span c="dimmed">
        ({limit}, <Time at={figure.at} />)
      </Text>
    </Text>
  );
}
