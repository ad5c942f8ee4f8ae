import { Group, Progress, Stack, Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { Shifts } from './api';

const parts = ['score', 'coverage', 'balance'] as const;

/** The score of a schedule and the two that it is the mean of, 0 to 100. */
export function QualityFacts({ quality }: { quality: Shifts['quality'] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Stack gap={8}>
      {parts.map((part) => (
        <Tooltip key={part} label={t(`coverage.help.${part}`)}>
          <div>
            <Group justify="space-between">
              <Text size="sm" fw={part === 'score' ? 650 : undefined}>
                {t(`coverage.${part}`)}
              </Text>
              <Text size="sm" className="numeric" fw={part === 'score' ? 650 : undefined}>
                {percent.format(Math.floor(quality[part] * 10) / 1000)}
              </Text>
            </Group>
            <Progress value={quality[part]} size={5} color={colour(quality[part])} aria-hidden />
          </div>
        </Tooltip>
      ))}
    </Stack>
  );
}

function colour(value: number): string {
  if (value >= 95) return 'pine';
  return value >= 80 ? 'yellow' : 'red';
}
