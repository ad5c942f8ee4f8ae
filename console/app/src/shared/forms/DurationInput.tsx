import { NativeSelect, NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const lengths = { s: 1, min: 60, h: 3600, d: 86_400 } as const;
type Unit = keyof typeof lengths;

interface DurationInputProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'label' | 'min' | 'max' | 'defaultValue'> {
  label: string;
  /** Seconds; null for none. */
  value?: number | null;
  onChange?: (seconds: number | null) => void;
}

/** A length of time as a number and its unit; an empty field means none. */
export function DurationInput({ label, value, onChange, ...props }: DurationInputProps) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const amount = value === null || value === undefined ? undefined : value / lengths[unit];
  return (
    <NumberInput
      {...props}
      label={label}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      value={amount ?? ''}
      onChange={(typed) => onChange?.(typed === '' ? null : Number(typed) * lengths[unit])}
      rightSectionWidth={74}
      rightSection={
        <NativeSelect
          variant="unstyled"
          w={66}
          aria-label={t('time.unitOf', { label })}
          value={unit}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value as Unit;
            setUnit(chosen);
            if (amount !== undefined) onChange?.(amount * lengths[chosen]);
          }}
          data={Object.keys(lengths).map((name) => ({ value: name, label: t(`time.${name}`) }))}
        />
      }
    />
  );
}

/** The largest unit that says it without a fraction. */
function unitOf(seconds: number | null | undefined): Unit {
  if (!seconds) return 'min';
  const fitting = (['d', 'h', 'min'] as const).find((unit) => seconds % lengths[unit] === 0);
  return fitting ?? 's';
}
