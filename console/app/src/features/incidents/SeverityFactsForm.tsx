import { Checkbox, Group, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeverityFacts } from './api';

const numbers = ['percentUsersAffected', 'usersAffected', 'revenuePerHour', 'performanceDegradationPercent'] as const;
const flags = [
  'revenueImpacted',
  'dataBreach',
  'dataLoss',
  'coreFunctionalityDown',
  'workaroundAvailable',
  'criticalCustomerAffected',
  'serviceDown',
  'criticalTasksBlocked',
  'fewUsersAffected',
  'nonCriticalFeatureBroken',
  'cosmetic',
] as const;

interface SeverityFactsFormProps {
  facts: SeverityFacts;
  onChange: (facts: SeverityFacts) => void;
}

/** What is known so far; a box that was never touched means unknown, not no. */
export function SeverityFactsForm({ facts, onChange }: SeverityFactsFormProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        {numbers.map((name) => (
          <NumberInput
            key={name}
            label={t(`facts.${name}`)}
            min={0}
            max={name === 'percentUsersAffected' ? 100 : undefined}
            allowNegative={false}
            value={facts[name] ?? ''}
            onChange={(value) => onChange({ ...facts, [name]: value === '' ? undefined : Number(value) })}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing={8}>
        {flags.map((name) => (
          <Group key={name} gap={6} wrap="nowrap">
            <Checkbox
              label={t(`facts.${name}`)}
              checked={facts[name] === true}
              indeterminate={facts[name] === undefined || facts[name] === null}
              onChange={() => onChange({ ...facts, [name]: next(facts[name]) })}
            />
          </Group>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

/** Unknown, yes, no, unknown. */
function next(value: boolean | null | undefined): boolean | undefined {
  if (value === undefined || value === null) return true;
  return value ? false : undefined;
}
