import { ActionIcon, Checkbox, Group, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { useCommand } from '../api';
import { tickItem, type ChecklistItem } from './api';

interface ItemLineProps {
  incidentId: string;
  item: ChecklistItem;
  /** Gives it to somebody; missing for whoever only reads. */
  onGive?: () => void;
  /** Does what it asks for, which ticks it; missing where a person's word is all there is. */
  onDo?: () => void;
}

export function ItemLine({ incidentId, item, onGive, onDo }: ItemLineProps) {
  const { t } = useTranslation();
  const tick = useCommand(incidentId, (done: boolean) => tickItem(incidentId, item.key, done));
  return (
    <Group wrap="nowrap" align="flex-start" justify="space-between" gap="xs" py={5}>
      <Checkbox
        checked={tick.isPending ? tick.variables : item.done}
        disabled={!onGive}
        onChange={({ currentTarget }) => (onDo && currentTarget.checked ? onDo() : tick.mutate(currentTarget.checked))}
        label={item.text}
        description={<Told item={item} />}
      />
      {onGive && !item.done && (
        <ActionIcon size="sm" aria-label={t('checklist.give', { item: item.text })} onClick={onGive}>
          <IconUser size={15} />
        </ActionIcon>
      )}
    </Group>
  );
}

/** Whose it is, and by when; or who said, or what showed, that it is done. */
function Told({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation();
  if (item.done) {
    return (
      <>
        {item.seen ? t('checklist.seen') : item.by?.name} · <Time at={item.doneAt} />
      </>
    );
  }
  const names = item.assignees.map(({ name }) => name).join(', ');
  return (
    <>
      {names}
      {item.dueAt && (
        <Text span inherit c={item.overdue ? 'var(--mantine-color-error)' : undefined} fw={item.overdue ? 650 : undefined}>
          {names && ' · '}
          {item.overdue ? t('warroom.overdueSince') : t('warroom.dueAt')} <Time at={item.dueAt} as="absolute" />
        </Text>
      )}
    </>
  );
}
