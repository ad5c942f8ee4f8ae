import { Select } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../../search/api';
import { newestQuery } from './api';

interface IncidentSelectProps {
  /** The incident that is not to be chosen. */
  except: string;
  autoFocus?: boolean;
  /** Of the form, for a field with the incident's id. */
  input: GetInputPropsReturnType;
}

interface Choice {
  value: string;
  label: string;
}

/** The newest incidents, or those in which the words are said. */
function useChoices(typed: string): Choice[] {
  const [words] = useDebouncedValue(typed.trim(), 250);
  const newest = useQuery(newestQuery).data?.items ?? [];
  const found = useInfiniteQuery({ ...searchQuery(words), enabled: words.length > 1 }).data ?? [];
  const incidents = words.length > 1 ? found.map(({ incident }) => incident) : newest;
  return incidents.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }));
}

/** Chooses another incident, among all of them. */
export function IncidentSelect({ except, autoFocus, input }: IncidentSelectProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Choice[]>([]);
  const choices = [...chosen, ...useChoices(words)].filter(
    (one, index, all) => one.value !== except && all.findIndex(({ value }) => value === one.value) === index,
  );
  return (
    <Select
      label={t('relations.which')}
      required
      searchable
      data-autofocus={autoFocus || undefined}
      description={t('relations.whichHelp')}
      data={choices}
      // The service has looked already, in more than the titles.
      filter={({ options }) => options}
      onSearchChange={setWords}
      {...input}
      onChange={(incidentId) => {
        setChosen(choices.filter(({ value }) => value === incidentId));
        input.onChange(incidentId);
      }}
    />
  );
}
