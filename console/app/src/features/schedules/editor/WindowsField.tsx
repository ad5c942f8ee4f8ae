import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { weekdays } from '../weekdays';
import { DaysField } from './DaysField';
import { newKey, type WindowValues } from './values';

interface WindowsFieldProps {
  windows: WindowValues[];
  onChange: (windows: WindowValues[]) => void;
  /** By the path of the list, such as `layers.0.windows`. */
  path: string;
  errors: Record<string, ReactNode>;
}

/** Hours to which something is restricted; none means around the clock. */
export function WindowsField({ windows, onChange, path, errors }: WindowsFieldProps) {
  const { t } = useTranslation();
  const change = (key: string, part: Partial<WindowValues>) =>
    onChange(windows.map((window) => (window.key === key ? { ...window, ...part } : window)));
  return (
    <Stack gap="xs">
      <div>
        <Text size="sm" fw={600}>
          {t('editor.windows')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('editor.windowsHelp')}
        </Text>
      </div>
      {windows.map((window, index) => (
        <Group key={window.key} align="flex-end" gap="xs">
          <DaysField
            label={t('editor.opens', { number: index + 1 })}
            value={window.days}
            onChange={(days) => change(window.key, { days })}
            error={errors[`${path}.${index}.days`]}
          />
          <TextInput
            type="time"
            w={120}
            label={t('schedules.from')}
            value={window.from}
            onChange={({ currentTarget }) => change(window.key, { from: currentTarget.value })}
            error={errors[`${path}.${index}.from`]}
          />
          <DurationInput
            w={150}
            label={t('editor.lasts')}
            value={window.minutes === null ? null : window.minutes * 60}
            onChange={(seconds) => change(window.key, { minutes: seconds ? Math.round(seconds / 60) : null })}
            error={errors[`${path}.${index}.minutes`]}
          />
          <ActionIcon
            mb={5}
            aria-label={t('editor.removeWindow', { number: index + 1 })}
            onClick={() => onChange(windows.filter(({ key }) => key !== window.key))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...windows, { key: newKey(), days: [...weekdays], from: '09:00', minutes: 540 }])}
      >
        {t('editor.addWindow')}
      </Button>
    </Stack>
  );
}
