import { Button, Chip, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { ServiceSelect } from '../../shared/pick/Pickers';
import { Choice } from '../../shared/ui/Choice';
import type { Alert } from './api';
import { alertPhases, alertSeverities, isNarrowed, type AlertFilter } from './filter';
import { SearchField } from '../../shared/ui/SearchField';

interface FilterBarProps {
  filter: AlertFilter;
  onChange: (changed: Partial<AlertFilter>) => void;
  onClear: () => void;
}

/** What the list of alerts shows. */
export function FilterBar({ filter, onChange, onClear }: FilterBarProps) {
  const { t } = useTranslation();
  const responds = useRole('admin', 'manager', 'responder');
  return (
    <Group mb="sm" gap="sm" role="search" aria-label={t('alerts.filter')}>
      <SearchField label={t('alerts.search')} value={filter.q ?? ''} onChange={(q) => onChange({ q })} />
      <Choice
        label={t('common.status')}
        value={filter.phase}
        onChange={(phase) => onChange({ phase: phase as AlertFilter['phase'] })}
        data={alertPhases.map((value) => ({ value, label: t(`alerts.phase.${value}`) }))}
      />
      <ServiceSelect
        w={220}
        aria-label={t('alerts.service')}
        placeholder={t('alerts.everyService')}
        value={filter.serviceId ?? null}
        onChange={(serviceId) => onChange({ serviceId: serviceId ?? undefined })}
      />
      <Group gap={6} role="group" aria-label={t('alerts.severity')}>
        <Chip.Group
          multiple
          value={filter.severity ?? []}
          onChange={(severity) => onChange({ severity: severity as Alert['severity'][] })}
        >
          {alertSeverities.map((severity) => (
            <Chip key={severity} size="xs" value={severity}>
              {t(`state.alertSeverity.${severity}`)}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      {responds && (
        <Chip size="xs" checked={filter.mine ?? false} onChange={(mine) => onChange({ mine })}>
          {t('alerts.mine')}
        </Chip>
      )}
      {isNarrowed(filter) && (
        <Button size="xs" variant="subtle" leftSection={<IconX size={14} />} onClick={onClear}>
          {t('alerts.clearFilter')}
        </Button>
      )}
    </Group>
  );
}
