import { Button, Chip, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { PersonSelect, ServiceSelect, TeamSelect } from '../../../shared/pick/Pickers';
import { Choice } from '../../../shared/ui/Choice';
import { periods, phases, severities, type IncidentFilter } from './filter';

interface FilterBarProps {
  filter: IncidentFilter;
  onChange: (changed: Partial<IncidentFilter>) => void;
  onClear: () => void;
  /** Whether there is something to clear. */
  narrowed: boolean;
}

/** What the list of incidents shows. */
export function FilterBar({ filter, onChange, onClear, narrowed }: FilterBarProps) {
  const { t } = useTranslation();
  const staff = useRole('admin', 'manager', 'responder');
  return (
    <Group mb="sm" gap="sm" role="search" aria-label={t('incidents.filter')}>
      <Choice
        label={t('common.status')}
        value={filter.phase}
        onChange={(phase) => onChange({ phase: phase as IncidentFilter['phase'] })}
        data={phases.map((value) => ({ value, label: t(`incidents.phase.${value}`) }))}
      />
      <Group gap={6} role="group" aria-label={t('incidents.severity')}>
        <Chip.Group
          multiple
          value={filter.severity ?? []}
          onChange={(severity) => onChange({ severity: severity as IncidentFilter['severity'] })}
        >
          {severities.map((severity) => (
            <Chip key={severity} size="xs" value={severity}>
              {severity}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      {staff && <Catalogue filter={filter} onChange={onChange} />}
      <Select
        w={170}
        clearable
        aria-label={t('incidents.period')}
        placeholder={t('incidents.anyTime')}
        value={filter.day ?? filter.days?.toString() ?? null}
        onChange={(chosen) => onChange({ days: chosen ? Number(chosen) : undefined, day: undefined })}
        data={[
          ...(filter.day ? [filter.day] : []),
          ...periods.map((count) => ({ value: `${count}`, label: t('incidents.lastDays', { count }) })),
        ]}
      />
      <Select
        w={150}
        clearable
        aria-label={t('incidents.drills')}
        placeholder={t('incidents.drillsToo')}
        value={filter.drill?.toString() ?? null}
        onChange={(chosen) => onChange({ drill: chosen ? chosen === 'true' : undefined })}
        data={[
          { value: 'false', label: t('incidents.noDrills') },
          { value: 'true', label: t('incidents.onlyDrills') },
        ]}
      />
      {staff && (
        <Chip size="xs" checked={filter.mine ?? false} onChange={(mine) => onChange({ mine })}>
          {t('common.mine')}
        </Chip>
      )}
      {narrowed && (
        <Button size="xs" variant="subtle" leftSection={<IconX size={14} />} onClick={onClear}>
          {t('alerts.clearFilter')}
        </Button>
      )}
    </Group>
  );
}

function Catalogue({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation();
  return (
    <>
      <ServiceSelect
        w={190}
        aria-label={t('alerts.service')}
        placeholder={t('alerts.everyService')}
        value={filter.serviceId ?? null}
        onChange={(serviceId) => onChange({ serviceId: serviceId ?? undefined })}
      />
      <TeamSelect
        w={170}
        aria-label={t('policies.team')}
        placeholder={t('actions.anyTeam')}
        value={filter.teamId ?? null}
        onChange={(teamId) => onChange({ teamId: teamId ?? undefined })}
      />
      <PersonSelect
        w={190}
        aria-label={t('incidents.commander')}
        placeholder={t('incidents.anyCommander')}
        value={filter.commanderId ?? null}
        onChange={(commanderId) => onChange({ commanderId: commanderId ?? undefined })}
      />
    </>
  );
}
