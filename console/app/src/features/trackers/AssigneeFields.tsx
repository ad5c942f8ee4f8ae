import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '../../shared/pick/Pickers';
import type { TrackerValues } from './api';

/** Who is who in the tracker. */
export function AssigneeFields({ form }: { form: UseFormReturnType<TrackerValues> }) {
  const { t } = useTranslation();
  const { kind, assignees } = form.values;
  return (
    <Stack gap="sm">
      <Text size="sm">{t(`trackers.assigneesHelp.${kind}`)}</Text>
      {assignees.map((_, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <PersonSelect label={t('trackers.person')} flex={1} {...form.getInputProps(`assignees.${index}.personId`)} />
          <TextInput label={t('trackers.account')} flex={1} {...form.getInputProps(`assignees.${index}.account`)} />
          <ActionIcon
            aria-label={`${t('common.remove')}: ${assignees[index]?.account}`}
            mb={4}
            onClick={() => form.removeListItem('assignees', index)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('assignees', { personId: '', account: '' })}
      >
        {t('trackers.addPerson')}
      </Button>
    </Stack>
  );
}
