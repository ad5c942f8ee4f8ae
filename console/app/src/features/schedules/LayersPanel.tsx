import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/pick/catalogue';
import { Panel } from '../../shared/ui/Panel';
import type { Layer } from './api';
import { useRotationText } from './useRotationText';

/** Who takes turns how, in words; higher priorities first. */
export function LayersPanel({ title, layers }: { title: string; layers: Layer[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const rotationText = useRotationText();
  return (
    <Panel title={title}>
      <Stack gap="sm">
        {[...layers]
          .sort((one, other) => other.priority - one.priority)
          .map((layer) => (
            <div key={layer.id}>
              <Text size="sm" fw={650}>
                {layer.name}
              </Text>
              <Text size="xs" c="dimmed">
                {rotationText(layer)}
              </Text>
              <Text size="sm">
                {layer.slots.map(({ personIds }) => personIds.map(names.person).join(' + ') || t('calendar.emptyTurn')).join(' → ')}
              </Text>
            </div>
          ))}
      </Stack>
    </Panel>
  );
}
