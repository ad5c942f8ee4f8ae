import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { PersonSelect, ServiceSelect, TeamSelect } from '../../shared/pick/Pickers';
import { FilterRow } from '../../shared/ui/FilterRow';
import { SearchField } from '../../shared/ui/SearchField';
import { priorities, scopes, sorts, type ActionFilter, type Priority, type Scope } from './api';
import { judged } from './payoff';

interface FilterBarProps {
  filter: ActionFilter;
  onChange: (change: ActionFilter) => void;
}

/** What the list is narrowed to. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const staff = useRole('admin', 'manager', 'responder');
  return (
    <FilterRow>
      <SearchField label={t('items.search')} value={filter.text ?? ''} onChange={(text) => onChange({ text: text || undefined })} />
      <Select
        w={190}
        aria-label={t('common.status')}
        placeholder={t('items.anyStatus')}
        clearable
        value={filter.status ?? null}
        onChange={(status) => onChange({ status: (status as Scope | null) ?? undefined })}
        data={scopes.map((value) => ({ value, label: t(`items.scope.${value}`) }))}
      />
      <Select
        w={150}
        aria-label={t('actions.priority')}
        placeholder={t('items.anyPriority')}
        clearable
        value={filter.priority ?? null}
        onChange={(priority) => onChange({ priority: (priority as Priority | null) ?? undefined })}
        data={priorities.map((value) => ({ value, label: value }))}
      />
      {staff && (
        <>
          <TeamSelect
            w={170}
            placeholder={t('actions.anyTeam')}
            aria-label={t('policies.team')}
            value={filter.teamId ?? null}
            onChange={(teamId) => onChange({ teamId: teamId ?? undefined })}
          />
          <ServiceSelect
            w={170}
            placeholder={t('items.anyService')}
            aria-label={t('items.service')}
            value={filter.serviceId ?? null}
            onChange={(serviceId) => onChange({ serviceId: serviceId ?? undefined })}
          />
          <PersonSelect
            w={170}
            placeholder={t('items.anyOwner')}
            aria-label={t('actions.owner')}
            value={filter.owner && filter.owner !== 'me' ? filter.owner : null}
            onChange={(owner) => onChange({ owner: owner ?? undefined })}
          />
        </>
      )}
      <NumberInput
        w={150}
        min={0}
        max={36500}
        allowDecimal={false}
        aria-label={t('items.olderThan')}
        placeholder={t('items.olderThan')}
        value={filter.olderThanDays ?? ''}
        onChange={(days) => onChange({ olderThanDays: typeof days === 'number' ? days : undefined })}
      />
      <Select
        w={200}
        aria-label={t('payoff.sort')}
        allowDeselect={false}
        value={filter.sort ?? 'DUE'}
        onChange={(sort) => onChange({ sort: sort === 'PAYOFF' ? sort : undefined })}
        data={sorts.map((value) => ({ value, label: t(`payoff.sorts.${value}`) }))}
      />
      <Checkbox
        label={t('common.mine')}
        checked={filter.owner === 'me'}
        onChange={(event) => onChange({ owner: event.currentTarget.checked ? 'me' : undefined })}
      />
      <Checkbox
        label={t('items.cameBack')}
        checked={filter.cameBack ?? false}
        onChange={(event) => onChange({ cameBack: event.currentTarget.checked || undefined })}
      />
      {filter.nobodys && (
        <Checkbox label={t('items.nobodys')} checked onChange={() => onChange({ nobodys: undefined })} />
      )}
      {filter.judged !== undefined && (
        <Checkbox label={t(filter.judged ? 'payoff.judged' : 'payoff.notJudged')} checked onChange={() => onChange({ judged: undefined })} />
      )}
      {(filter.impact ?? filter.effort) && (
        <Checkbox label={judged(filter, t)} checked onChange={() => onChange({ impact: undefined, effort: undefined })} />
      )}
      {filter.noTeam && <Checkbox label={t('items.noTeam')} checked onChange={() => onChange({ noTeam: undefined })} />}
    </FilterRow>
  );
}
