import { NativeSelect, NumberInput, type NumberInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './AmountInput.module.css';

interface AmountInputProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'label' | 'defaultValue'> {
  label: string;
  /** Null for an empty field. */
  amount: number | null;
  onAmount: (amount: number | null) => void;
  unit: string;
  onUnit: (unit: string) => void;
  units: { value: string; label: string }[];
  /** Room for the longest unit, in pixels. */
  unitWidth: number;
}

/** A whole number with its unit in the same field. */
export function AmountInput({ label, amount, onAmount, unit, onUnit, units, unitWidth, ...props }: AmountInputProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      min={0}
      allowDecimal={false}
      allowNegative={false}
      {...props}
      label={label}
      value={amount ?? ''}
      onChange={(typed) => onAmount(typed === '' ? null : Number(typed))}
      rightSectionWidth={unitWidth}
      rightSection={
        <NativeSelect
          variant="unstyled"
          classNames={{ root: classes.unit, input: classes.input }}
          rightSectionWidth={22}
          aria-label={t('time.unitOf', { label })}
          value={unit}
          onChange={({ currentTarget }) => onUnit(currentTarget.value)}
          data={units}
        />
      }
    />
  );
}
