import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowForwardUp, IconArrowLeft, IconArrowRight, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagram, Shape } from './useDiagram';

interface NodeBarProps {
  diagram: Diagram;
  shape: Shape;
  history: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
  /** What the mark of the chosen node is called; absent where it has none. */
  markLabel?: string;
  children?: ReactNode;
}

const moves = {
  right: [
    ['before', IconArrowUp],
    ['after', IconArrowDown],
    ['parent', IconArrowLeft],
    ['child', IconArrowRight],
  ],
  down: [
    ['before', IconArrowLeft],
    ['after', IconArrowRight],
    ['parent', IconArrowUp],
    ['child', IconArrowDown],
  ],
} as const;

/** What can be done with the chosen node, for hands without a keyboard. */
export function NodeBar({ diagram, shape, history, markLabel, children }: NodeBarProps) {
  const { t } = useTranslation();
  const isTop = diagram.nodes.find(({ id }) => id === diagram.at)?.parentId === null;
  return (
    <Group gap={6} mb="xs" role="toolbar" aria-label={t('analyses.node')}>
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={diagram.addBelow}>
        {t('analyses.below')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} disabled={isTop} onClick={diagram.addBeside}>
        {t('analyses.beside')}
      </Button>
      <ActionIcon variant="default" size="md" aria-label={t('analyses.rename')} onClick={() => diagram.edit(diagram.at)}>
        <IconPencil size={16} />
      </ActionIcon>
      {moves[shape === 'down' ? 'down' : 'right'].map(([step, Icon]) => (
        <ActionIcon
          key={step}
          variant="default"
          size="md"
          disabled={isTop}
          aria-label={t(`analyses.move.${step}`)}
          onClick={() => diagram.move(step)}
        >
          <Icon size={16} />
        </ActionIcon>
      ))}
      {markLabel && (
        <Button size="xs" variant="default" onClick={diagram.mark}>
          {markLabel}
        </Button>
      )}
      {children}
      <ActionIcon variant="default" size="md" disabled={isTop} aria-label={t('common.delete')} onClick={diagram.removeNode}>
        <IconTrash size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size="md" disabled={!history.canUndo} aria-label={t('analyses.undo')} onClick={history.undo}>
        <IconArrowBackUp size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size="md" disabled={!history.canRedo} aria-label={t('analyses.redo')} onClick={history.redo}>
        <IconArrowForwardUp size={16} />
      </ActionIcon>
    </Group>
  );
}
