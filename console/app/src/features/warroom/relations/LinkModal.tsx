import { Alert, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { incidentsKey } from '../../incidents/api';
import { searchQuery } from '../../search/api';
import { touched, type IncidentDetail } from '../api';
import { link, newestQuery, type Proposal, type RelationKind } from './api';

interface LinkModalProps {
  detail: IncidentDetail;
  /** The incident to link; chosen in the dialog without. */
  other?: Proposal['neighbour'];
  onClose: () => void;
}

interface Choice {
  value: string;
  label: string;
}

/** The newest incidents, or those in which the words are said. */
function useChoices(typed: string, enabled: boolean): Choice[] {
  const [words] = useDebouncedValue(typed.trim(), 250);
  const newest = useQuery({ ...newestQuery, enabled }).data?.items ?? [];
  const found = useInfiniteQuery({ ...searchQuery(words), enabled: enabled && words.length > 1 }).data ?? [];
  const incidents = words.length > 1 ? found.map(({ incident }) => incident) : newest;
  return incidents.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }));
}

/** Says what this incident is to another one; two of the kinds end it. */
export function LinkModal({ detail, other, onClose }: LinkModalProps) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Choice[]>([]);
  const choices = [...chosen, ...useChoices(words, !other)].filter(
    (one, index, all) => one.value !== id && all.findIndex(({ value }) => value === one.value) === index,
  );
  const mayEnd = (detail.allowedActions as string[]).includes('CANCEL');
  const kinds: RelationKind[] = ['RELATED', 'CHILD', ...(mayEnd ? (['DUPLICATE', 'MERGE'] as const) : [])];
  const form = useForm({
    initialValues: { kind: 'RELATED' as RelationKind, incidentId: other?.id ?? null, reason: '' },
    validate: { incidentId: (chosen) => (chosen ? null : t('common.required')) },
  });
  const { kind } = form.values;
  const ends = kind === 'DUPLICATE' || kind === 'MERGE';
  return (
    <FormModal
      opened
      onClose={onClose}
      title={other ? t('relations.linkTo', { reference: other.reference }) : t('relations.link')}
      form={form}
      send={({ incidentId, reason, ...values }) =>
        link(id, { ...values, incidentId: incidentId ?? '', reason: reason.trim() || undefined })
      }
      touches={[...touched(id), ...touched(form.values.incidentId ?? id), [...incidentsKey, 'search']]}
      submitLabel={t('relations.link')}
      danger={ends}
    >
      {!other && (
        <Select
          label={t('relations.which')}
          required
          searchable
          data-autofocus
          description={t('relations.whichHelp')}
          data={choices}
          // The service has looked already, in more than the titles.
          filter={({ options }) => options}
          onSearchChange={setWords}
          {...form.getInputProps('incidentId')}
          onChange={(incidentId) => {
            setChosen(choices.filter(({ value }) => value === incidentId));
            form.setFieldValue('incidentId', incidentId);
          }}
        />
      )}
      <Radio.Group label={t('relations.what')} {...form.getInputProps('kind')}>
        <Stack gap={6} mt={6}>
          {kinds.map((each) => (
            <Radio key={each} value={each} label={t(`relations.is.${each}.first`)} />
          ))}
        </Stack>
      </Radio.Group>
      {ends && (
        <Alert color="yellow" p="xs">
          {t(`relations.ends.${kind}`)}
        </Alert>
      )}
      <Textarea label={t('warroom.reason')} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
