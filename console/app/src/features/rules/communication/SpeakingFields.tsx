import { Fieldset, MultiSelect, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { clockReaders, type CommsPolicy } from '../model';

/** Who is reminded and told of silence, what must not be said in public, and how subjects begin. */
export function SpeakingFields({ form }: { form: UseFormReturnType<CommsPolicy> }) {
  const { t } = useTranslation();
  const { clocks, checks, subjects } = form.values;
  const readers = clockReaders.map((value) => ({ value, label: t(`speaking.reader.${value}`) }));
  return (
    <>
      {clocks && (
        <Fieldset legend={t('speaking.clocks')}>
          <Stack gap="xs">
            <DurationInput
              label={t('speaking.remindBefore')}
              placeholder={t('rules.never')}
              {...form.getInputProps('clocks.remindBeforeSeconds')}
            />
            {clocks.escalation.map((_, step) => (
              <SimpleGrid key={step} cols={{ base: 1, sm: 2 }} spacing="xs">
                <DurationInput
                  label={t('speaking.after', { step: step + 1 })}
                  {...form.getInputProps(`clocks.escalation.${step}.afterSeconds`)}
                />
                <MultiSelect
                  label={t('speaking.tell', { step: step + 1 })}
                  data={readers}
                  {...form.getInputProps(`clocks.escalation.${step}.tell`)}
                />
              </SimpleGrid>
            ))}
          </Stack>
        </Fieldset>
      )}
      {checks && (
        <Fieldset legend={t('speaking.checks')}>
          <Stack gap="xs">
            <TagsInput label={t('speaking.hostSuffixes')} {...form.getInputProps('checks.hostSuffixes')} />
            <TagsInput
              label={t('speaking.hostPatterns')}
              description={t('speaking.patternHelp')}
              {...form.getInputProps('checks.hostPatterns')}
            />
            <TagsInput label={t('speaking.privateNames')} {...form.getInputProps('checks.privateNames')} />
          </Stack>
        </Fieldset>
      )}
      {subjects && (
        <Fieldset legend={t('speaking.subjects')}>
          <Stack gap="xs">
            <TextInput
              label={t('speaking.colleagues')}
              description={t('speaking.subjectHelp', { names: 'priority, severity, urgency, reference, service, title, state' })}
              {...form.getInputProps('subjects.colleagues')}
            />
            <TextInput label={t('speaking.customers')} {...form.getInputProps('subjects.customers')} />
          </Stack>
        </Fieldset>
      )}
    </>
  );
}
