import { Group, Text } from '@mantine/core';
import classes from './Bars.module.css';
import type { Bar } from './Bars';

interface LegendProps {
  entries: { tone: Bar['parts'][number]['tone']; name: string }[];
}

/** Which colour stands for what. */
export function Legend({ entries }: LegendProps) {
  return (
    <Group gap="md" mt="xs">
      {entries.map(({ tone, name }) => (
        <Group key={tone} gap={6}>
          <span className={classes[tone]} style={{ width: 12, height: 12, borderRadius: 3 }} aria-hidden />
          <Text size="xs">{name}</Text>
        </Group>
      ))}
    </Group>
  );
}
