import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import type { Measurement } from './api';

/** What the metrics system says about a check of the gate. */
export function Figure({ figure }: { figure: Measurement }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) =>
    value.toLocaleString(i18n.language, { maximumSignificantDigits: 4 });
  const limit = t(figure.comparison === 'AT_MOST' ? 'warroom.atMost' : 'warroom.atLeast', {
    value: number(figure.threshold),
  });
  return (
    <Text size="sm" c={figure.met ? 'var(--mu-tone-good-text)' : undefined}>
      {figure.name}
      {figure.service && ` · ${figure.service}`}:{' '}
      <Text span fw={650} className="numeric">
        {figure.value === null ? figure.failure : number(figure.value)}
      </Text>{' '}
      <Text span c="dimmed">
        ({limit}, <Time at={figure.at} />)
      </Text>
    </Text>
  );
}
