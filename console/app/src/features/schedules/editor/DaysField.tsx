import { Chip, Group, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReader } from '../../../session/reader';
import type { Weekday } from '../api';
import { weekdayNames, weekdays } from '../weekdays';

interface DaysFieldProps {
  label: string;
  description?: string;
  error?: ReactNode;
  value: Weekday[];
  onChange: (days: Weekday[]) => void;
}

/** Some days of the week, in their order. */
export function DaysField({ value, onChange, ...wrapper }: DaysFieldProps) {
  const { language } = useReader();
  const names = weekdayNames(language, 'short');
  return (
    <Input.Wrapper {...wrapper} labelElement="div">
      <Chip.Group multiple value={value} onChange={(chosen) => onChange(weekdays.filter((day) => chosen.includes(day)))}>
        <Group gap={4} mt={4} role="group" aria-label={wrapper.label}>
          {weekdays.map((day) => (
            <Chip key={day} value={day} size="xs">
              {names[day]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
