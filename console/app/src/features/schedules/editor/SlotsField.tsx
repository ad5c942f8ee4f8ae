import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../shared/pick/catalogue';
import { PersonSelect } from '../../../shared/pick/Pickers';
import classes from './Editor.module.css';
import { moved } from './moved';
import { SlotRow } from './SlotRow';
import { slotOf, type SlotValues } from './values';

interface SlotsFieldProps {
  slots: SlotValues[];
  onChange: (slots: SlotValues[]) => void;
}

/** Who takes turns, in order; turns are moved by dragging, with the arrow keys or with buttons. */
export function SlotsField({ slots, onChange }: SlotsFieldProps) {
  const { t } = useTranslation();
  const names = useNames();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [target, setTarget] = useState<number>();
  const [said, setSaid] = useState('');

  function move(from: number, to: number) {
    const slot = slots[from];
    if (!slot || to < 0 || to >= slots.length) return;
    onChange(moved(slots, from, to));
    const name = slot.personIds.map(names.person).join(', ') || t('calendar.emptyTurn');
    setSaid(t('editor.moved', { name, place: to + 1, all: slots.length }));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-handle="${slot.key}"]`)?.focus());
  }

  return (
    <div>
      <Text size="sm" fw={600}>
        {t('editor.slots')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('editor.slotsHelp')}
      </Text>
      <ol ref={list} className={classes.slots}>
        {slots.map((slot, place) => (
          <SlotRow
            key={slot.key}
            slot={slot}
            place={place}
            last={place === slots.length - 1}
            dragged={dragged === place}
            target={target === place}
            onChange={(personIds) => onChange(slots.map((each) => (each.key === slot.key ? { ...each, personIds } : each)))}
            onRemove={() => onChange(slots.filter(({ key }) => key !== slot.key))}
            onMove={(to) => move(place, to)}
            onDragStart={() => setDragged(place)}
            onDragOver={() => dragged !== undefined && setTarget(place)}
            onDragEnd={() => {
              if (dragged !== undefined && target !== undefined) move(dragged, target);
              setDragged(undefined);
              setTarget(undefined);
            }}
          />
        ))}
      </ol>
      <Group gap="xs" mt={6}>
        <PersonSelect
          size="xs"
          w={220}
          aria-label={t('editor.addPerson')}
          placeholder={t('editor.addPerson')}
          value={null}
          onChange={(id) => id && onChange([...slots, slotOf(id)])}
        />
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={() => onChange([...slots, slotOf()])}>
          {t('editor.addEmpty')}
        </Button>
      </Group>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </div>
  );
}
