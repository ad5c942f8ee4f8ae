import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import type { Layer, Schedule } from './api';
import { Warnings } from './Warnings';

interface WarningsPanelProps {
  warnings: Schedule['warnings'];
  layers: Layer[];
}

/** What to look at in rotations; nothing when they are fine. */
export function WarningsPanel({ warnings, layers }: WarningsPanelProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Panel title={t('coverage.warnings')}>
      <Warnings warnings={warnings} layers={layers} />
    </Panel>
  );
}
