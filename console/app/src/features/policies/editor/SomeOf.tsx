import { Chip, Group, Input } from '@mantine/core';

interface SomeOfProps<Value extends string> {
  label: string;
  description?: string;
  options: { value: Value; label: string }[];
  value: Value[];
  onChange: (chosen: Value[]) => void;
}

/** Some of a few, side by side. */
export function SomeOf<Value extends string>({ label, description, options, value, onChange }: SomeOfProps<Value>) {
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <Chip.Group multiple value={value} onChange={(chosen) => onChange(chosen as Value[])}>
        <Group gap={4} mt={4} role="group" aria-label={label}>
          {options.map((option) => (
            <Chip key={option.value} value={option.value} size="xs">
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
