import { Fieldset, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ZoneSelect } from '../../shared/pick/Pickers';
import { WindowsField } from '../schedules/editor/WindowsField';
import { urgencyBases, urgencyRules, type UrgencyBasis, type UrgencyRule, type UrgencyValues } from './urgency';

interface UrgencyFieldsProps {
  urgency: UrgencyValues;
  onChange: (urgency: UrgencyValues) => void;
  errors: Record<string, ReactNode>;
}

/** What decides whether an alert of a service is urgent. */
export function UrgencyFields({ urgency, onChange, errors }: UrgencyFieldsProps) {
  const { t } = useTranslation();
  const { rule, supportHours } = urgency;
  const change = (part: Partial<UrgencyValues['supportHours']>) =>
    onChange({ ...urgency, supportHours: { ...supportHours, ...part } });
  const basis = (which: 'during' | 'outside') => (
    <Select
      label={t(`services.${which}`)}
      allowDeselect={false}
      data={urgencyBases.map((value) => ({ value, label: t(`services.urgencyRule.${value}`) }))}
      value={supportHours[which]}
      onChange={(value) => value && change({ [which]: value as UrgencyBasis })}
      error={errors[`urgency.supportHours.${which}`]}
    />
  );
  return (
    <>
      <Select
        label={t('services.urgency')}
        description={t('services.urgencyHelp')}
        allowDeselect={false}
        data={urgencyRules.map((value) => ({ value, label: t(`services.urgencyRule.${value}`) }))}
        value={rule}
        onChange={(value) => value && onChange({ ...urgency, rule: value as UrgencyRule })}
        error={errors['urgency.rule']}
      />
      {rule === 'SUPPORT_HOURS' && (
        <Fieldset legend={t('services.supportHours')}>
          <Stack gap="sm">
            <WindowsField
              windows={supportHours.windows}
              onChange={(windows) => change({ windows })}
              path="urgency.supportHours.windows"
              errors={errors}
            />
            <ZoneSelect
              label={t('policies.windowsZone')}
              value={supportHours.zone}
              onChange={(zone) => zone && change({ zone })}
              error={errors['urgency.supportHours.zone']}
            />
            {basis('during')}
            {basis('outside')}
          </Stack>
        </Fieldset>
      )}
    </>
  );
}
