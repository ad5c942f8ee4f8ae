import { Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { touched, type Rulebook, type RuleState } from './api';
import { useVersionName } from './VersionText';

interface PresetModalProps<T> {
  book: Rulebook<T>;
  state: RuleState<T>;
  /** Shows what a preset would change. */
  trial?: (preset: string) => ReactNode;
  onClose: () => void;
}

/** Puts rules that ship in force, as a new version; nothing of the history is lost. */
export function PresetModal<T>({ book, state, trial, onClose }: PresetModalProps<T>) {
  const { t, i18n } = useTranslation();
  const nameOf = useVersionName(book.kind);
  const form = useForm({ initialValues: { preset: state.presets[0] ?? '' } });
  const help = (name: string) => {
    const known = `rules.preset.${book.kind}.${name}.text`;
    return i18n.exists(known) ? t(known) : undefined;
  };
  return (
    <FormModal
      opened
      size={trial ? 'xl' : 'md'}
      onClose={onClose}
      title={t('rules.choosePreset')}
      form={form}
      send={({ preset }) => book.choose(preset, state.current.version)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <Text size="sm" c="dimmed">
        {t('rules.presetText')}
      </Text>
      <Radio.Group aria-label={t('rules.choosePreset')} {...form.getInputProps('preset')}>
        <Stack gap="sm">
          {state.presets.map((name) => (
            <Radio key={name} value={name} label={nameOf(name)} description={help(name)} />
          ))}
        </Stack>
      </Radio.Group>
      {trial?.(form.values.preset)}
    </FormModal>
  );
}
