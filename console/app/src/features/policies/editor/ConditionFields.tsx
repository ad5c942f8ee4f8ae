import { Button, Fieldset, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ZoneSelect } from '../../../shared/pick/Pickers';
import { WindowsField } from '../../schedules/editor/WindowsField';
import { alertPriorities, alertSeverities, severities } from '../api';
import { SomeOf } from './SomeOf';
import type { ConditionValues } from './values';

interface ConditionFieldsProps {
  condition: ConditionValues;
  onChange: (condition: ConditionValues | null) => void;
  /** Of the condition, such as `levels.0.condition`. */
  path: string;
  errors: Record<string, ReactNode>;
}

/** Under which circumstances a level fires at all. */
export function ConditionFields({ condition, onChange, path, errors }: ConditionFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<ConditionValues>) => onChange({ ...condition, ...part });
  return (
    <Fieldset legend={t('policies.condition')}>
      <Stack gap="sm">
        <SomeOf
          label={t('policies.alertSeverities')}
          description={t('policies.noneMeansAny')}
          options={alertSeverities.map((value) => ({ value, label: t(`state.alertSeverity.${value}`) }))}
          value={condition.alertSeverities}
          onChange={(chosen) => change({ alertSeverities: chosen })}
        />
        <SomeOf
          label={t('policies.incidentSeverities')}
          description={t('policies.unknownCounts')}
          options={severities.map((value) => ({ value, label: value }))}
          value={condition.incidentSeverities}
          onChange={(chosen) => change({ incidentSeverities: chosen })}
        />
        <SomeOf
          label={t('policies.priorities')}
          description={t('policies.withoutPriority')}
          options={alertPriorities.map((value) => ({ value, label: value }))}
          value={condition.priorities}
          onChange={(chosen) => change({ priorities: chosen })}
        />
        <WindowsField
          windows={condition.windows}
          onChange={(windows) => change({ windows })}
          path={`${path}.windows`}
          errors={errors}
        />
        {condition.windows.length > 0 && (
          <ZoneSelect
            label={t('policies.windowsZone')}
            value={condition.zone}
            onChange={(zone) => zone && change({ zone })}
            error={errors[`${path}.zone`]}
          />
        )}
        <Button
          variant="subtle"
          color="red"
          size="xs"
          w="fit-content"
          leftSection={<IconTrash size={14} />}
          onClick={() => onChange(null)}
        >
          {t('policies.removeCondition')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
