import { Accordion, Button, Group, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/time/format';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Panel } from '../../../shared/ui/Panel';
import { mondayOf } from '../calendar/days';
import { useRotationText } from '../useRotationText';
import { LayerFields } from './LayerFields';
import { layer as newLayer } from './startingPoints';
import type { LayerValues, ScheduleValues } from './values';

/** All layers, one of them open. */
export function LayersEditor({ form }: { form: UseFormReturnType<ScheduleValues> }) {
  const { t } = useTranslation();
  const { zone, layers } = form.values;
  const [open, setOpen] = useState<string | null>(layers[0]?.key ?? null);

  function add() {
    const added = newLayer({ name: '', zone, start: `${mondayOf(dayOf(Date.now(), zone))}T09:00` });
    form.insertListItem('layers', added);
    setOpen(added.key);
  }

  return (
    <Panel
      flush
      title={t('schedules.layers')}
      actions={
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('editor.addLayer')}
        </Button>
      }
    >
      <Accordion value={open} onChange={setOpen}>
        {layers.map((layer, index) => (
          <Accordion.Item key={layer.key} value={layer.key}>
            <Accordion.Control>
              <Heading layer={layer} number={index + 1} wrong={Object.keys(form.errors).some((path) => path.startsWith(`layers.${index}.`))} />
            </Accordion.Control>
            <Accordion.Panel>
              {open === layer.key && <LayerFields form={form} index={index} layer={layer} />}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Panel>
  );
}

interface HeadingProps {
  layer: LayerValues;
  number: number;
  /** Whether a field of it has an error, which a closed layer does not show. */
  wrong: boolean;
}

function Heading({ layer, number, wrong }: HeadingProps) {
  const { t } = useTranslation();
  const text = useRotationText();
  const { priority, zone, windows, type, length, start, days } = layer;
  const complete = start.length === 16;
  return (
    <div>
      <Group gap="xs">
        <Text fw={650}>{layer.name || t('editor.unnamed', { number })}</Text>
        <Text size="xs" c="dimmed">
          {t('editor.turns', { count: layer.slots.length })}
        </Text>
        {wrong && <ToneBadge tone="alarm">{t('editor.wrong')}</ToneBadge>}
      </Group>
      {complete && (
        <Text size="xs" c="dimmed">
          {text({ priority, zone, windows, rotation: { type, length, start, days } })}
        </Text>
      )}
    </div>
  );
}
