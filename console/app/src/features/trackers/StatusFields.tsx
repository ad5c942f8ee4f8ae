import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StatusRule, TrackerKind, TrackerValues } from './api';

const states: Record<TrackerKind, string[]> = { JIRA: ['new', 'indeterminate', 'done'], GITHUB: ['open', 'closed'] };
const statuses = ['PROPOSED', 'COMMITTED', 'IN_PROGRESS', 'DONE', 'DROPPED'];

type Side = 'outgoing' | 'incoming';

/** Which status is which, both ways; of what comes from there the first rule that fits counts. */
export function StatusFields({ form }: { form: UseFormReturnType<TrackerValues> }) {
  const { t } = useTranslation();
  const { outgoing, incoming } = form.values;
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {t('trackers.outgoing')}
      </Text>
      {outgoing.map((rule, index) => (
        <Rule key={rule.status} form={form} side="outgoing" index={index} />
      ))}
      <Text size="sm" fw={600}>
        {t('trackers.incoming')}
      </Text>
      {incoming.map((_, index) => (
        <Rule key={index} form={form} side="incoming" index={index} />
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('incoming', { status: 'DONE', state: null, name: null, label: null }, 0)}
      >
        {t('trackers.addRule')}
      </Button>
    </Stack>
  );
}

function Rule({ form, side, index }: { form: UseFormReturnType<TrackerValues>; side: Side; index: number }) {
  const { t } = useTranslation();
  const { kind } = form.values;
  const rule = form.values[side][index] as StatusRule;
  const at = (field: string) => form.getInputProps(`${side}.${index}.${field}`);
  const text = (field: 'name' | 'label') => ({ ...at(field), value: rule[field] ?? '' });
  const ours = t(`state.actionStatus.${rule.status}`);
  return (
    <Group gap="xs" align="flex-end" role="group" aria-label={ours}>
      {side === 'outgoing' ? (
        <Text size="sm" w={110}>
          {ours}
        </Text>
      ) : (
        <Select
          label={t('trackers.means')}
          allowDeselect={false}
          w={130}
          data={statuses.map((value) => ({ value, label: t(`state.actionStatus.${value}`) }))}
          {...at('status')}
        />
      )}
      <Select
        label={t(`trackers.state.${kind}`)}
        w={140}
        clearable={side === 'incoming'}
        allowDeselect={side === 'incoming'}
        data={states[kind].map((value) => ({ value, label: t(`trackers.states.${value}`) }))}
        {...at('state')}
        value={rule.state ?? null}
      />
      <TextInput label={t(`trackers.named.${kind}`)} flex={1} miw={110} {...text('name')} />
      {kind === 'GITHUB' && <TextInput label={t('trackers.label')} flex={1} miw={110} {...text('label')} />}
      {side === 'incoming' && (
        <ActionIcon aria-label={`${t('common.remove')}: ${ours}`} mb={4} onClick={() => form.removeListItem('incoming', index)}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
