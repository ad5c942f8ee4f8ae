import { Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import type { SpanValues } from './spanValues';

/** From and until, in the reader's zone; side by side in a dialog, clocks of twelve hours are cut off. */
export function SpanFields<Values extends SpanValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  return (
    <>
      <TextInput type="datetime-local" label={t('schedules.from')} required {...form.getInputProps('startsAt')} />
      <TextInput type="datetime-local" label={t('schedules.until')} required {...form.getInputProps('endsAt')} />
      <Text size="xs" c="dimmed">
        {t('duty.inZone', { zone })}
      </Text>
    </>
  );
}
