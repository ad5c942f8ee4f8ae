import { Fieldset, NumberInput, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { clockReaders, publishModes, publishSteps, type CommsPolicy, type Severity } from '../model';

/** How what is proposed about incidents of one severity becomes public, step by step. */
export function PublishFields({ form, severity }: { form: UseFormReturnType<CommsPolicy>; severity: Severity }) {
  const { t } = useTranslation();
  const { publish } = form.values.severities[severity];
  const delayed = publishSteps.some((step) => publish[step] === 'AFTER_DELAY');
  return (
    <SimpleGrid cols={{ base: 1, sm: delayed ? 4 : 3 }} spacing="xs">
      {publishSteps.map((step) => (
        <Select
          key={step}
          label={t(`publishing.step.${step}`)}
          allowDeselect={false}
          data={publishModes.map((value) => ({ value, label: t(`publishing.modes.${value}`) }))}
          {...form.getInputProps(`severities.${severity}.publish.${step}`)}
        />
      ))}
      {delayed && (
        <DurationInput label={t('publishing.delay')} {...form.getInputProps(`severities.${severity}.publish.delaySeconds`)} />
      )}
    </SimpleGrid>
  );
}

/** Who says yes, who stands in, and how long something can be taken back. */
export function ApprovalFields({ form }: { form: UseFormReturnType<CommsPolicy> }) {
  const { t } = useTranslation();
  if (!form.values.approval) return null;
  const readers = clockReaders.map((value) => ({ value, label: t(`speaking.reader.${value}`) }));
  return (
    <Fieldset legend={t('publishing.approval')}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          <Select
            label={t('publishing.otherwise')}
            allowDeselect={false}
            data={readers}
            {...form.getInputProps('approval.otherwise')}
          />
          <Select label={t('publishing.standIn')} allowDeselect={false} data={readers} {...form.getInputProps('approval.standIn')} />
          <DurationInput label={t('publishing.answerWithin')} {...form.getInputProps('approval.answerWithinSeconds')} />
          <NumberInput
            label={t('publishing.undoFor')}
            min={0}
            max={300}
            allowDecimal={false}
            {...form.getInputProps('approval.undoSeconds')}
          />
        </SimpleGrid>
        <Switch label={t('publishing.fourEyes')} {...form.getInputProps('approval.fourEyes', { type: 'checkbox' })} />
      </Stack>
    </Fieldset>
  );
}
