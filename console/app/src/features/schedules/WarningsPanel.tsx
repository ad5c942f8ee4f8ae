import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import type { Layer, Schedule } from './api';

interface WarningsPanelProps {
  warnings: Schedule['warnings'];
  layers: Layer[];
}

/** What to look at in rotations (ROT-03, ROT-04); nothing when they are fine. */
export function WarningsPanel({ warnings, layers }: WarningsPanelProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Panel title={t('coverage.warnings')}>
      <List size="sm" spacing={6}>
        {warnings.map(({ layerId, warning, people }) => (
          <List.Item key={layerId + warning}>
            <b>{layers.find(({ id }) => id === layerId)?.name}</b>: {t(`coverage.warning.${warning}`, { count: people })}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
