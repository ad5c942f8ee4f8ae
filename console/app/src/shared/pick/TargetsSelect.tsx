import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { destinationsQuery, peopleQuery, schedulesQuery, teamsQuery } from './catalogue';
import { targetKey, targetKinds, targetOf, useTargetText, type Target, type TargetKind } from './targets';

/** The most that a level can point at. */
const mostTargets = 10;

interface TargetsSelectProps extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'defaultValue'> {
  value: Target[];
  onChange: (targets: Target[]) => void;
}

/** People, schedules and teams to page and places to tell, in the order in which they were chosen. */
export function TargetsSelect({ value, onChange, ...props }: TargetsSelectProps) {
  const { t } = useTranslation();
  const text = useTargetText();
  const people = useQuery(peopleQuery).data?.filter(({ active }) => active);
  const schedules = useQuery(schedulesQuery).data;
  const teams = useQuery(teamsQuery).data;
  const destinations = useQuery(destinationsQuery).data;
  const lists: Record<TargetKind, { id: string }[] | undefined> = {
    SCHEDULE: schedules,
    NEXT_ON_CALL: schedules,
    PERSON: people,
    TEAM: teams,
    DESTINATION: destinations,
  };
  const groups = targetKinds.map((kind) => {
    const listed = (lists[kind] ?? []).map(({ id }): Target => ({ kind, id }));
    const gone = value.filter((target) => target.kind === kind && !listed.some(({ id }) => id === target.id));
    const items = [...listed, ...gone].map((target) => ({ value: targetKey(target), label: text(target) }));
    return { group: t(`targets.kinds.${kind}`), items };
  });
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      maxValues={mostTargets}
      nothingFoundMessage={t('targets.nothingFound')}
      placeholder={value.length === 0 ? t('targets.placeholder') : undefined}
      {...props}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value.map(targetKey)}
      onChange={(keys) => onChange(keys.map(targetOf))}
    />
  );
}
