import { IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Panel } from '../../shared/ui/Panel';
import type { PanelProps } from '../postmortems/panels';
import { FactorHead, FactorList } from './FactorList';

/** What made the incident more likely, larger or longer, and what is done about each of it. */
export function FactorsPanel(props: PanelProps) {
  const { t } = useTranslation();
  return (
    <Panel flush wraps title={t('factors.title')} actions={<FactorHead {...props} />}>
      <FactorList {...props} empty={<EmptyState icon={IconZoomQuestion} title={t('factors.none')} text={t('factors.noneText')} />} />
    </Panel>
  );
}
