import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import classes from './ReorderHandle.module.css';
import type { ReorderRow } from './useReorder';

interface ReorderHandleProps extends Pick<ReorderRow, 'onMove' | 'onDragStart' | 'onDragEnd'> {
  /** Of the item, by which it is found again after a move. */
  id: string;
  place: number;
  label: string;
}

/** Where a row is taken to move it: dragged, or with the arrow keys. */
export function ReorderHandle({ id, place, label, onMove, onDragStart, onDragEnd }: ReorderHandleProps) {
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    onMove(place + by);
  }

  return (
    <ActionIcon
      size="sm"
      className={classes.handle}
      data-handle={id}
      aria-label={label}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        onDragStart();
      }}
      onDragEnd={onDragEnd}
      onKeyDown={onKeyDown}
    >
      <IconGripVertical size={15} />
    </ActionIcon>
  );
}
