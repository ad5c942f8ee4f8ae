import { ActionIcon, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ReorderHandle } from '../../../shared/forms/ReorderHandle';
import type { ReorderRow } from '../../../shared/forms/useReorder';
import { PeopleSelect } from '../../../shared/pick/Pickers';
import classes from './Editor.module.css';
import type { SlotValues } from './values';

interface SlotRowProps extends ReorderRow {
  slot: SlotValues;
  place: number;
  last: boolean;
  onChange: (personIds: string[]) => void;
  onRemove: () => void;
}

/** One turn: a person, several who are on call together, or nobody. */
export function SlotRow({ slot, place, last, dragged, target, onChange, onRemove, onMove, onDragOver, ...drag }: SlotRowProps) {
  const { t } = useTranslation();
  const number = place + 1;

  return (
    <li
      className={`${classes.slot} ${dragged ? classes.dragged : ''} ${target ? classes.target : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        onDragOver();
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <ReorderHandle id={slot.key} place={place} label={t('editor.move', { number })} onMove={onMove} {...drag} />
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
