import { Chip, Group, Input, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { useNow } from '../../../shared/time/useNow';
import { Loaded } from '../../../shared/ui/Loaded';
import {
  alertPriorities,
  alertSeverities,
  severities,
  simulationQuery,
  type AlertPriority,
  type AlertSeverity,
  type Severity,
  type SimulationRequest,
} from '../api';
import { picks, sunday, tonight, type Pick } from './moments';
import { PredictionView } from './PredictionView';
import classes from './Simulator.module.css';

/** Whose policy is followed. */
export type Subject = { policy: SimulationRequest['policy'] } | { policyId: string } | { serviceId: string };

/** Asks what an alert would lead to, and draws it. */
export function Simulator({ subject }: { subject: Subject | undefined }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const [severity, setSeverity] = useState<AlertSeverity>('CRITICAL');
  const [incidentSeverity, setIncidentSeverity] = useState<Severity | null>(null);
  const [priority, setPriority] = useState<AlertPriority | null>(null);
  const [pick, setPick] = useState<Pick>('now');
  const [other, setOther] = useState(() => toLocalInput(Date.now(), zone));
  const at = useMomentOf(pick, other);
  const complete = subject !== undefined && (pick !== 'other' || at !== undefined);
  const simulation = useQuery({
    ...simulationQuery({ ...subject, severity, incidentSeverity: incidentSeverity ?? undefined, priority: priority ?? undefined, at }),
    enabled: complete,
  });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm" style={{ alignItems: 'end' }}>
        <Select
          label={t('simulator.severity')}
          allowDeselect={false}
          data={alertSeverities.map((value) => ({ value, label: t(`state.alertSeverity.${value}`) }))}
          value={severity}
          onChange={(value) => value && setSeverity(value as AlertSeverity)}
        />
        <Select
          label={t('simulator.incidentSeverity')}
          placeholder={t('simulator.notKnown')}
          clearable
          data={severities}
          value={incidentSeverity}
          onChange={(value) => setIncidentSeverity(value as Severity | null)}
        />
        <Select
          label={t('simulator.priority')}
          placeholder={t('simulator.notSaid')}
          clearable
          data={alertPriorities}
          value={priority}
          onChange={(value) => setPriority(value as AlertPriority | null)}
        />
      </SimpleGrid>
      <Input.Wrapper label={t('simulator.at')} labelElement="div">
        <Chip.Group value={pick} onChange={(value) => setPick(value as Pick)}>
          <Group gap={4} mt={4} role="radiogroup" aria-label={t('simulator.at')}>
            {picks.map((value) => (
              <Chip key={value} value={value} size="xs">
                {t(`simulator.picks.${value}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {pick === 'other' && (
        <TextInput
          type="datetime-local"
          aria-label={t('simulator.at')}
          description={zone}
          inputWrapperOrder={['input', 'description', 'error']}
          value={other}
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
        />
      )}
      {complete ? (
        <Loaded query={simulation} rows={5}>
          {(data) => (
            <div className={simulation.isPlaceholderData ? classes.stale : undefined}>
              <PredictionView simulation={data} />
            </div>
          )}
        </Loaded>
      ) : (
        <Text size="sm" c="dimmed">
          {t('simulator.incomplete')}
        </Text>
      )}
    </Stack>
  );
}

/** The instant asked about; undefined for now, or for a time that is not complete. */
function useMomentOf(pick: Pick, other: string): string | undefined {
  const { zone } = useReader();
  const now = useNow();
  switch (pick) {
    case 'now':
      return undefined;
    case 'tonight':
      return tonight(now, zone);
    case 'sunday':
      return sunday(now, zone);
    case 'other':
      return fromLocalInput(other, zone);
  }
}
