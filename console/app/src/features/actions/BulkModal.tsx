import { Alert, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { PersonSelect, TeamSelect } from '../../shared/pick/Pickers';
import { actionsKey, changeSeveral, levels, postmortemsKey, priorities, type ActionItem, type BulkRow } from './api';

interface BulkModalProps {
  items: ActionItem[];
  onClose: () => void;
}

const statuses = ['COMMITTED', 'IN_PROGRESS', 'DROPPED', 'PROPOSED'];

/** Several items changed at once; those that were refused stay listed with the reason. */
export function BulkModal({ items, onClose }: BulkModalProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<BulkRow[]>([]);
  const form = useForm({
    initialValues: {
      ownerId: null as string | null,
      ownerTeamId: null as string | null,
      teamId: null as string | null,
      dueOn: '',
      priority: null as string | null,
      status: null as string | null,
      reason: '',
      impact: null as string | null,
      effort: null as string | null,
    },
  });
  const titleOf = (id: string) => items.find((item) => item.id === id)?.title ?? id;

  function told(rows: BulkRow[]) {
    const failed = rows.filter((row) => !row.changed);
    notifications.show({
      message: t('items.changedOf', { changed: rows.length - failed.length, all: rows.length }),
      color: failed.length > 0 ? 'red' : 'pine',
    });
    setRefused(failed);
    if (failed.length === 0) onClose();
  }

  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={t('items.changeCount', { count: items.length })}
      form={form}
      send={(values) =>
        changeSeveral(
          items.map((item) => item.id),
          Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')),
        )
      }
      touches={[actionsKey, postmortemsKey]}
      onDone={told}
    >
      {refused.length > 0 && (
        <Alert color="red" title={t('items.refused')}>
          <List size="sm">
            {refused.map((row) => (
              <List.Item key={row.id}>
                {titleOf(row.id)}: {row.detail}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('items.bulkHelp')}
        </Text>
        <PersonSelect label={t('actions.owner')} disabled={form.values.ownerTeamId !== null} {...form.getInputProps('ownerId')} />
        <TeamSelect label={t('items.ownerTeam')} disabled={form.values.ownerId !== null} {...form.getInputProps('ownerTeamId')} />
        <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
        <TextInput type="date" label={t('actions.due')} {...form.getInputProps('dueOn')} />
        <Select label={t('actions.priority')} clearable data={[...priorities]} {...form.getInputProps('priority')} />
        <Select label={t('payoff.impact')} clearable data={levels.map((value) => ({ value, label: t(`payoff.impacts.${value}`) }))} {...form.getInputProps('impact')} />
        <Select label={t('payoff.effort')} clearable data={levels.map((value) => ({ value, label: t(`payoff.efforts.${value}`) }))} {...form.getInputProps('effort')} />
        <Select
          label={t('common.status')}
          clearable
          data={statuses.map((value) => ({ value, label: t(`state.actionStatus.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <TextInput label={t('items.reason')} description={t('items.reasonHelp')} maxLength={2000} {...form.getInputProps('reason')} />
      </Stack>
    </FormModal>
  );
}
