import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { ServiceSelect, TeamSelect } from '../../shared/pick/Pickers';
import { Choice } from '../../shared/ui/Choice';
import { FilterRow } from '../../shared/ui/FilterRow';
import { PeriodChoice } from './PeriodChoice';
import { severities, steps, type Question } from './question';

interface FiltersProps {
  question: Question;
  onChange: (change: Partial<Question>) => void;
}

/** What the figures are asked of. */
export function Filters({ question, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const staff = useRole('admin', 'manager', 'responder');
  return (
    <FilterRow>
      <PeriodChoice question={question} onChange={onChange} />
      <Choice
        label={t('metrics.step')}
        value={question.step}
        onChange={(step) => onChange({ step: step as Question['step'] })}
        data={steps.map((value) => ({ value, label: t(`metrics.steps.${value}`) }))}
      />
      <Select
        w={150}
        clearable
        aria-label={t('incidents.severity')}
        placeholder={t('metrics.anySeverity')}
        value={question.severity ?? null}
        onChange={(severity) => onChange({ severity: (severity ?? undefined) as Question['severity'] })}
        data={[...severities]}
      />
      {staff && (
        <>
          <ServiceSelect
            aria-label={t('metrics.service')}
            placeholder={t('metrics.anyService')}
            value={question.serviceId ?? null}
            onChange={(serviceId) => onChange({ serviceId: serviceId ?? undefined })}
          />
          <TeamSelect
            aria-label={t('policies.team')}
            placeholder={t('actions.anyTeam')}
            value={question.teamId ?? null}
            onChange={(teamId) => onChange({ teamId: teamId ?? undefined })}
          />
        </>
      )}
      <Switch
        label={t('metrics.drills')}
        checked={question.drills ?? false}
        onChange={(event) => onChange({ drills: event.currentTarget.checked || undefined })}
      />
    </FilterRow>
  );
}
