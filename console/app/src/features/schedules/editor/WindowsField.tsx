import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { weekdays } from '../weekdays';
import { DaysField } from './DaysField';
import { newKey, type ScheduleValues, type WindowValues } from './values';

interface WindowsFieldProps {
  form: UseFormReturnType<ScheduleValues>;
  /** Of the layer. */
  path: string;
  windows: WindowValues[];
}

/** Hours to which a layer is restricted; none means around the clock. */
export function WindowsField({ form, path, windows }: WindowsFieldProps) {
  const { t } = useTranslation();
  const list = `${path}.windows`;
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
            onChange={(days) => form.setFieldValue(`${list}.${index}.days`, days)}
            error={form.errors[`${list}.${index}.days`]}
          />
          <TextInput type="time" w={120} label={t('schedules.from')} {...form.getInputProps(`${list}.${index}.from`)} />
          <DurationInput
            w={150}
            label={t('editor.lasts')}
            value={window.minutes === null ? null : window.minutes * 60}
            onChange={(seconds) => form.setFieldValue(`${list}.${index}.minutes`, seconds ? Math.round(seconds / 60) : null)}
            error={form.errors[`${list}.${index}.minutes`]}
          />
          <ActionIcon mb={5} aria-label={t('editor.removeWindow', { number: index + 1 })} onClick={() => form.removeListItem(list, index)}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem(list, { key: newKey(), days: [...weekdays], from: '09:00', minutes: 540 })}
      >
        {t('editor.addWindow')}
      </Button>
    </Stack>
  );
}
