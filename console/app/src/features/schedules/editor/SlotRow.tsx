import { ActionIcon, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleSelect } from '../../../shared/pick/Pickers';
import classes from './Editor.module.css';
import type { SlotValues } from './values';

interface SlotRowProps {
  slot: SlotValues;
  place: number;
  last: boolean;
  dragged: boolean;
  /** Whether what is dragged would land here. */
  target: boolean;
  onChange: (personIds: string[]) => void;
  onRemove: () => void;
  onMove: (to: number) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
}

/** One turn: a person, several who are on call together, or nobody. */
export function SlotRow({ slot, place, last, dragged, target, onChange, onRemove, onMove, ...drag }: SlotRowProps) {
  const { t } = useTranslation();
  const number = place + 1;

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    onMove(place + by);
  }

  return (
    <li
      className={`${classes.slot} ${dragged ? classes.dragged : ''} ${target ? classes.target : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        drag.onDragOver();
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <ActionIcon
        size="sm"
        className={classes.handle}
        data-handle={slot.key}
        aria-label={t('editor.move', { number })}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', slot.key);
          drag.onDragStart();
        }}
        onDragEnd={drag.onDragEnd}
        onKeyDown={onKeyDown}
      >
        <IconGripVertical size={15} />
      </ActionIcon>
      <span className={`${classes.number} numeric`}>{number}</span>
      <PeopleSelect
        size="xs"
        aria-label={t('editor.slot', { number })}
        placeholder={slot.personIds.length === 0 ? t('editor.emptySlot') : undefined}
        value={slot.personIds}
        onChange={onChange}
      />
      <Group gap={0} wrap="nowrap">
        <ActionIcon size="sm" className={classes.step} aria-label={t('editor.up', { number })} disabled={place === 0} onClick={() => onMove(place - 1)}>
          <IconChevronUp size={15} />
        </ActionIcon>
        <ActionIcon size="sm" className={classes.step} aria-label={t('editor.down', { number })} disabled={last} onClick={() => onMove(place + 1)}>
          <IconChevronDown size={15} />
        </ActionIcon>
        <ActionIcon size="sm" className={classes.step} aria-label={t('editor.removeSlot', { number })} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      </Group>
    </li>
  );
}
