import { Checkbox, Fieldset, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AmountInput } from '../../../shared/forms/AmountInput';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { gateChecks, severities, targetUnits, weekdays, type Timing } from '../model';
import { NameField } from '../NameField';
import type { EditorProps } from '../RulesPanel';

type TimingValues = Timing & { name: string };

export function TimingModal({ book, current, onClose }: EditorProps<Timing>) {
  const { t } = useTranslation();
  const form = useForm<TimingValues>({
    initialValues: { ...withPlainTimes(current.rules), name: '' },
    validate: {
      stabilitySeconds: (seconds: number | null) => (seconds === null ? t('common.required') : null),
      businessHours: {
        to: (to, { businessHours }) => (to > businessHours.from ? null : t('rules.endBeforeStart')),
        days: (days) => (days.length > 0 ? null : t('common.required')),
      },
    },
  });
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.timing')}
      form={form}
      send={({ name, ...values }) => book.publish(asTiming(values), current.version, name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      {severities.map((severity) => (
        <Fieldset key={severity} legend={t(`severity.${severity}`)}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
            <TargetFields form={form} path={`severities.${severity}.acknowledge`} label={t('rules.acknowledgeWithin')} />
            <TargetFields form={form} path={`severities.${severity}.resolve`} label={t('rules.resolveWithin')} />
            <DurationInput
              label={t('rules.updateEvery')}
              placeholder={t('rules.never')}
              {...form.getInputProps(`severities.${severity}.updateCadenceSeconds`)}
            />
          </SimpleGrid>
        </Fieldset>
      ))}
      <Fieldset legend={t('rules.gate')}>
        <Stack gap="xs">
          {gateChecks.map((check) => (
            <Checkbox
              key={check}
              label={t(`rules.check.${check}`)}
              {...form.getInputProps(`gate.${check}`, { type: 'checkbox' })}
            />
          ))}
          <DurationInput
            label={t('rules.stability')}
            description={t('rules.stabilityHelp')}
            required
            maw={260}
            {...form.getInputProps('stabilitySeconds')}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('rules.workingHours')}>
        <Group align="flex-start" gap="sm">
          <TextInput type="time" label={t('rules.from')} required {...form.getInputProps('businessHours.from')} />
          <TextInput type="time" label={t('rules.to')} required {...form.getInputProps('businessHours.to')} />
        </Group>
        <Checkbox.Group mt="xs" aria-label={t('rules.days')} {...form.getInputProps('businessHours.days')}>
          <Group gap="sm">
            {weekdays.map((day) => (
              <Checkbox key={day} value={day} label={t(`rules.day.${day}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      </Fieldset>
    </FormModal>
  );
}

interface TargetFieldsProps {
  form: UseFormReturnType<TimingValues>;
  path: string;
  label: string;
}

function TargetFields({ form, path, label }: TargetFieldsProps) {
  const { t } = useTranslation();
  const amount = form.getInputProps(`${path}.amount`);
  const unit = form.getInputProps(`${path}.unit`);
  return (
    <AmountInput
      {...amount}
      label={label}
      min={1}
      max={100_000}
      amount={amount.value}
      onAmount={amount.onChange}
      unit={unit.value}
      onUnit={unit.onChange}
      units={targetUnits.map((value) => ({ value, label: t(`rules.unit.${value}`) }))}
      unitWidth={132}
    />
  );
}

function withPlainTimes(timing: Timing): Timing {
  const { from, to, days } = timing.businessHours;
  return { ...timing, businessHours: { from: from.slice(0, 5), to: to.slice(0, 5), days } };
}

/** Exactly what the service knows, without what it adds when it answers. */
function asTiming({ severities: clocks, stabilitySeconds, gate, businessHours }: Timing): Timing {
  const of = (severity: (typeof severities)[number]) => {
    const { acknowledge, resolve, updateCadenceSeconds } = clocks[severity];
    return {
      acknowledge: { amount: acknowledge.amount, unit: acknowledge.unit },
      resolve: { amount: resolve.amount, unit: resolve.unit },
      updateCadenceSeconds: updateCadenceSeconds ?? null,
    };
  };
  return {
    severities: { SEV1: of('SEV1'), SEV2: of('SEV2'), SEV3: of('SEV3'), SEV4: of('SEV4') },
    stabilitySeconds,
    gate,
    businessHours,
  };
}
