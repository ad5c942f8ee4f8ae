import { SegmentedControl, Select, type MantineSize } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: string }[];
  size?: MantineSize;
  /** Whether the list takes the whole width, for names that are long. */
  wide?: boolean;
  /** Whether there are too many to stand side by side anywhere. */
  many?: boolean;
}

/** One of a few: side by side where there is room, a list on a telephone, where the last ones would be cut off. */
export function Choice({ label, value, onChange, data, size, wide, many }: ChoiceProps) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (narrow || many) {
    return (
      <Select
        aria-label={label}
        size={size}
        w={wide ? '100%' : 190}
        allowDeselect={false}
        value={value}
        onChange={(chosen) => chosen && onChange(chosen)}
        data={data}
      />
    );
  }
  return <SegmentedControl aria-label={label} size={size} value={value} onChange={onChange} data={data} />;
}
