import { Fieldset, NumberInput, SimpleGrid, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PageValues } from './api';

const statuses = {
  majorOutage: 'MAJOR_OUTAGE',
  partialOutage: 'PARTIAL_OUTAGE',
  degradedPerformance: 'DEGRADED_PERFORMANCE',
  underMaintenance: 'UNDER_MAINTENANCE',
} as const;

/** How much of the time in each status the uptime counts as an outage. */
export function WeightsField({ form }: { form: UseFormReturnType<PageValues> }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('board.weights')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('board.weightsHelp')}
      </Text>
      <SimpleGrid cols={2} spacing="sm">
        {Object.entries(statuses).map(([weight, status]) => (
          <NumberInput
            key={weight}
            label={t(`state.componentStatus.${status}`)}
            min={0}
            max={1}
            step={0.1}
            decimalScale={3}
            {...form.getInputProps(`uptimeWeights.${weight}`)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
