import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReorder } from '../../../shared/forms/useReorder';
import { useNames } from '../../../shared/pick/catalogue';
import { PersonSelect } from '../../../shared/pick/Pickers';
import classes from './Editor.module.css';
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
  const nameOf = (slot: SlotValues) => slot.personIds.map(names.person).join(', ') || t('calendar.emptyTurn');
  const { list, said, row } = useReorder<SlotValues, HTMLOListElement>(slots, onChange, nameOf);

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
            onChange={(personIds) => onChange(slots.map((each) => (each.key === slot.key ? { ...each, personIds } : each)))}
            onRemove={() => onChange(slots.filter(({ key }) => key !== slot.key))}
            {...row(place)}
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
