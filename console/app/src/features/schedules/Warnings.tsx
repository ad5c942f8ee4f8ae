import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schedule } from './api';

interface WarningsProps {
  warnings: Schedule['warnings'];
  layers: { id: string; name: string }[];
}

/** What to look at in rotations (ROT-03, ROT-04), layer by layer. */
export function Warnings({ warnings, layers }: WarningsProps) {
  const { t } = useTranslation();
  return (
    <List size="sm" spacing={6}>
      {warnings.map(({ layerId, warning, people }) => (
        <List.Item key={layerId + warning}>
          <b>{layers.find(({ id }) => id === layerId)?.name}</b>: {t(`coverage.warning.${warning}`, { count: people })}
        </List.Item>
      ))}
    </List>
  );
}
