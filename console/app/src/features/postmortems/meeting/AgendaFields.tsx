import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agendasQuery, type AgendaItem } from './api';
import { useAgendaWords } from './names';

const mostPoints = 20;

interface AgendaFieldsProps<Values> {
  form: UseFormReturnType<Values>;
  /** Where the points stand in the form, their topics in words. */
  field: string;
  agenda: AgendaItem[];
}

/** What is talked about and how long: an agenda that ships, or points of one's own. */
export function AgendaFields<Values>({ form, field, agenda }: AgendaFieldsProps<Values>) {
  const { t } = useTranslation();
  const { worded } = useAgendaWords();
  const agendas = useQuery(agendasQuery);
  return (
    <Stack gap="xs" role="group" aria-label={t('review.agenda')}>
      <Group justify="space-between">
        <Text fw={500}>{t('review.agenda')}</Text>
        <Group gap="xs">
          {agendas.data?.map(({ key, items }) => (
            <Button key={key} size="compact-xs" variant="default" onClick={() => form.setFieldValue(field, worded(items) as never)}>
              {t(`review.preset.${key}`)}
            </Button>
          ))}
        </Group>
      </Group>
      {agenda.map((_, index) => (
        <Group key={index} wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            maxLength={200}
            aria-label={t('review.pointNumber', { number: index + 1 })}
            {...form.getInputProps(`${field}.${index}.topic`)}
          />
          <NumberInput
            w={90}
            min={1}
            max={480}
            allowDecimal={false}
            aria-label={t('review.minutesOf', { number: index + 1 })}
            {...form.getInputProps(`${field}.${index}.minutes`)}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            mt={4}
            disabled={agenda.length === 1}
            aria-label={t('review.removePoint', { number: index + 1 })}
            onClick={() => form.removeListItem(field, index)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          disabled={agenda.length >= mostPoints}
          onClick={() => form.insertListItem(field, { topic: '', minutes: 5 } as never)}
        >
          {t('review.addPoint')}
        </Button>
      </Group>
    </Stack>
  );
}
