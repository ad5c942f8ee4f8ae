import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../../shared/ui/Badges';
import { Panel } from '../../shared/ui/Panel';
import type { IncidentDetail } from './api';
import { SeverityDemands } from './SeverityDemands';
import { SeverityModal } from './dialogs/SeverityModal';
import { DecisionStory } from './severity/DecisionStory';
import { SeverityHistoryModal } from './severity/SeverityHistoryModal';

/** Why this severity: the rule, its version, the reasons and who decided. */
export function SeverityPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const [looking, setLooking] = useState(false);
  const { severities, severityDecision: decision } = detail;
  const may = (detail.allowedActions as string[]).some((action) => ['RAISE_SEVERITY', 'LOWER_SEVERITY'].includes(action));
  return (
    <Panel
      title={t('incidents.severity')}
      actions={
        may && (
          <Button variant="subtle" size="xs" onClick={() => setChanging(true)}>
            {t('common.change')}
          </Button>
        )
      }
    >
      <SeverityBadge severity={decision.severity} />
      {(severities.settled || severities.declared !== severities.assessed) && (
        <Text size="sm" mt={6}>
          {t('warroom.severities', { declared: severities.declared, assessed: severities.assessed })}
          {severities.settled && ` · ${t('warroom.severitySettled', { severity: severities.settled })}`}
        </Text>
      )}
      <DecisionStory decision={decision} />
      <Button variant="subtle" size="compact-xs" mt={6} onClick={() => setLooking(true)}>
        {t('severityStory.title')}
      </Button>
      <Text size="sm" fw={600} mt="sm" mb={4}>
        {t('demands.title')}
      </Text>
      <SeverityDemands detail={detail} />
      {looking && <SeverityHistoryModal incidentId={detail.incident.id} onClose={() => setLooking(false)} />}
      {changing && <SeverityModal detail={detail} onClose={() => setChanging(false)} />}
    </Panel>
  );
}
