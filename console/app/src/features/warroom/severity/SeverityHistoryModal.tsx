import { Group, Modal, Stack } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { incident, ok } from '../../../api/clients';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { Loaded } from '../../../shared/ui/Loaded';
import { incidentKey } from '../../incidents/api';
import { DecisionStory } from './DecisionStory';

const severityHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'severity'],
    queryFn: () => ok(incident.GET('/api/incident/v1/incidents/{id}/severity', { params: { path: { id } } })),
  });

/** Every decision about the severity, the newest first. */
export function SeverityHistoryModal({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const decisions = useQuery(severityHistoryQuery(incidentId));
  return (
    <Modal opened onClose={onClose} size="lg" title={t('severityStory.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Loaded query={decisions}>
        {(all) => (
          <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
            {all.map((decision) => (
              <Group component="li" key={decision.decidedAt} align="flex-start" wrap="nowrap">
                <SeverityBadge severity={decision.severity} />
                <div>
                  <DecisionStory decision={decision} />
                </div>
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
    </Modal>
  );
}
