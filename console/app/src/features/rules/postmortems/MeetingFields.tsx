import { ActionIcon, Button, Fieldset, Group, NumberInput, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostmortemPolicy } from '../model';

const mostPoints = 20;

/** When review meetings are proposed, whom they are called with, and what is talked about. */
export function MeetingFields<Values extends PostmortemPolicy>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const { agenda } = form.getValues().meeting;
  const number = (field: string, min: number, max: number) => (
    <NumberInput
      label={t(`meetingRules.${field}`)}
      min={min}
      max={max}
      allowDecimal={false}
      {...form.getInputProps(`meeting.${field}`)}
    />
  );
  return (
    <>
      <Fieldset legend={t('meetingRules.title')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          {number('opens', 0, 23)}
          {number('closes', 1, 24)}
          {number('preferredHour', 0, 23)}
          {number('noticeMinutes', 0, 10_080)}
        </SimpleGrid>
        <TagsInput
          mt="xs"
          label={t('meetingRules.roles')}
          description={t('meetingRules.rolesHelp')}
          maxTags={30}
          {...form.getInputProps('meeting.roles')}
        />
      </Fieldset>
      <Fieldset legend={t('meetingRules.agenda')}>
        {agenda.map((_, index) => (
          <Group key={index} gap="xs" align="flex-end" wrap="nowrap" mb="xs">
            <TextInput
              style={{ flex: 1 }}
              label={t('meetingRules.topic', { number: index + 1 })}
              maxLength={200}
              {...form.getInputProps(`meeting.agenda.${index}.topic`)}
            />
            <NumberInput
              w={110}
              label={t('meetingRules.minutes')}
              min={1}
              max={480}
              allowDecimal={false}
              {...form.getInputProps(`meeting.agenda.${index}.minutes`)}
            />
            <ActionIcon
              variant="default"
              size="lg"
              disabled={agenda.length === 1}
              aria-label={t('meetingRules.remove', { number: index + 1 })}
              onClick={() => form.removeListItem('meeting.agenda', index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={agenda.length >= mostPoints}
          onClick={() => form.insertListItem('meeting.agenda', { topic: '', minutes: 10 } as never)}
        >
          {t('meetingRules.add')}
        </Button>
      </Fieldset>
    </>
  );
}
