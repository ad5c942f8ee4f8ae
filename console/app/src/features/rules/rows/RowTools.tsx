import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface RowToolsProps {
  index: number;
  /** The last place to which it may move. */
  last: number;
  onMove: (to: number) => void;
  /** Undefined for what must stay. */
  onRemove?: () => void;
  removeLabel: string;
}

/** Moves a row of an editor up and down, or takes it out. */
export function RowTools({ index, last, onMove, onRemove, removeLabel }: RowToolsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} justify="flex-end">
      <ActionIcon disabled={index === 0} aria-label={t('rules.moveUp')} onClick={() => onMove(index - 1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon disabled={index >= last} aria-label={t('rules.moveDown')} onClick={() => onMove(index + 1)}>
        <IconArrowDown size={16} />
      </ActionIcon>
      {onRemove && (
        <Button size="xs" variant="subtle" color="red" leftSection={<IconTrash size={14} />} onClick={onRemove}>
          {removeLabel}
        </Button>
      )}
    </Group>
  );
}
