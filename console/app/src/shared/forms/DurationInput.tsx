import type { NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInput } from './AmountInput';

const lengths = { s: 1, min: 60, h: 3600, d: 86_400 } as const;
type Unit = keyof typeof lengths;

interface DurationInputProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'label' | 'defaultValue'> {
  label: string;
  /** Seconds; null for none. */
  value?: number | null;
  onChange?: (seconds: number | null) => void;
}

/** A length of time as a number and its unit; an empty field means none. */
export function DurationInput({ value, onChange, ...props }: DurationInputProps) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const amount = value === null || value === undefined ? null : value / lengths[unit];
  return (
    <AmountInput
      {...props}
      amount={amount}
      onAmount={(typed) => onChange?.(typed === null ? null : typed * lengths[unit])}
      unit={unit}
      onUnit={(chosen) => {
        setUnit(chosen as Unit);
        if (amount !== null) onChange?.(amount * lengths[chosen as Unit]);
      }}
      units={Object.keys(lengths).map((name) => ({ value: name, label: t(`time.${name}`) }))}
      unitWidth={74}
    />
  );
}

/** The largest unit that says it without a fraction. */
function unitOf(seconds: number | null | undefined): Unit {
  if (!seconds) return 'min';
  const fitting = (['d', 'h', 'min'] as const).find((unit) => seconds % lengths[unit] === 0);
  return fitting ?? 's';
}
