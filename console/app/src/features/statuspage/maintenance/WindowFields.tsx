import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { inUtc, shifted, type PlanValues } from './plan';

interface WindowFieldsProps {
  form: UseFormReturnType<PlanValues>;
  zone: string;
  /** Only the end of what has begun can be moved. */
  begun: boolean;
}

const shifts = { dayBack: -24, hourBack: -1, hour: 1, day: 24 };

/** From when until when, in the reader's zone and beside it in UTC; the whole window is moved by buttons. */
export function WindowFields({ form, zone, begun }: WindowFieldsProps) {
  const { t } = useTranslation();
  const { scheduledFor, scheduledUntil } = form.values;
  const help = (value: string) => t('maintenance.inZone', { zone, time: inUtc(value, zone) });
  const shift = (hours: number) => {
    if (!begun) form.setFieldValue('scheduledFor', shifted(scheduledFor, zone, hours));
    form.setFieldValue('scheduledUntil', shifted(scheduledUntil, zone, hours));
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="datetime-local"
          label={t('maintenance.begins')}
          description={help(scheduledFor)}
          required
          disabled={begun}
          {...form.getInputProps('scheduledFor')}
        />
        <TextInput
          type="datetime-local"
          label={t('maintenance.ends')}
          description={help(scheduledUntil)}
          required
          {...form.getInputProps('scheduledUntil')}
        />
      </SimpleGrid>
      <Group gap={6} role="group" aria-label={t('maintenance.shift')}>
        {Object.entries(shifts).map(([name, hours]) => (
          <Button key={name} variant="default" size="compact-xs" onClick={() => shift(hours)}>
            {t(`maintenance.shifts.${name}`)}
          </Button>
        ))}
        {begun && (
          <Text size="xs" c="dimmed">
            {t('maintenance.begun')}
          </Text>
        )}
      </Group>
    </>
  );
}
