import { Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { FormModal } from '../../../shared/forms/FormModal';
import { Time, useDuration } from '../../../shared/time/Time';
import { useNow } from '../../../shared/time/useNow';
import { alertTouches } from '../api';
import { morning } from '../morning';

const presets = { halfHour: 1800, hour: 3600, fourHours: 14_400 } as const;
const choices = ['halfHour', 'hour', 'fourHours', 'morning', 'other'] as const;
type Choice = (typeof choices)[number];

interface SnoozeModalProps<Output> {
  title: string;
  send: (seconds: number) => Promise<Output>;
  onDone?: (output: Output) => void;
  onClose: () => void;
}

/** For how long alerts sleep. */
export function SnoozeModal<Output>({ title, send, onDone, onClose }: SnoozeModalProps<Output>) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const now = useNow();
  const duration = useDuration();
  const form = useForm<{ choice: Choice; seconds: number | null }>({
    initialValues: { choice: 'hour', seconds: 7200 },
    validate: { seconds: (seconds, { choice }) => (choice === 'other' && !seconds ? t('common.required') : null) },
  });
  const until = (choice: Choice) => {
    if (choice === 'morning') return morning(now, zone);
    return now + 1000 * (choice === 'other' ? (form.values.seconds ?? 0) : presets[choice]);
  };
  // The clock of the page ticks every ten seconds; a time of the day is met to the second.
  const secondsOf = (choice: Choice) =>
    choice === 'morning' ? Math.round((morning(Date.now(), zone) - Date.now()) / 1000) : Math.round((until(choice) - now) / 1000);
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      form={form}
      send={({ choice }) => send(secondsOf(choice))}
      touches={alertTouches}
      onDone={onDone}
      submitLabel={t('alerts.snooze')}
      derived={{ until: 'seconds' }}
    >
      <Text size="sm">{t('alerts.snoozeText')}</Text>
      <Radio.Group aria-label={t('alerts.snoozeFor')} {...form.getInputProps('choice')}>
        <Stack gap="xs">
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              data-autofocus={choice === 'hour' ? true : undefined}
              label={
                choice === 'morning'
                  ? t('alerts.untilMorning')
                  : choice === 'other'
                    ? t('alerts.otherTime')
                    : duration(presets[choice])
              }
              description={choice !== 'other' && <>{t('alerts.until')} <Time at={until(choice)} as="absolute" /></>}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.choice === 'other' && (
        <DurationInput label={t('alerts.snoozeFor')} description={t('alerts.snoozeMost')} {...form.getInputProps('seconds')} />
      )}
    </FormModal>
  );
}
