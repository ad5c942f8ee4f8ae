import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { offersQuery, postmortemList } from '../api';

interface IncidentSelectProps {
  value: string | null;
  error?: string;
  onChange: (incidentId: string | null) => void;
}

/** A resolved incident for which a post-mortem can be written, or one whose post-mortem is a draft. */
export function IncidentSelect({ value, error, onChange }: IncidentSelectProps) {
  const { t } = useTranslation();
  const offers = useInfiniteQuery(offersQuery);
  const drafts = useInfiniteQuery(postmortemList('DRAFT'));
  const offered = (offers.data ?? []).map(({ incidentId, reference, title }) => ({
    value: incidentId,
    label: `${reference} ${title}`,
  }));
  const drafted = (drafts.data ?? [])
    .map(({ incidentId, reference, title }) => ({ value: incidentId, label: `${reference} ${title}` }))
    .filter(({ value: id }) => offered.every((each) => each.value !== id));
  return (
    <Select
      label={t('takeover.incident')}
      searchable
      clearable
      value={value}
      error={error}
      onChange={onChange}
      nothingFoundMessage={t('takeover.noIncident')}
      data={[
        { group: t('takeover.offered'), items: offered },
        { group: t('takeover.drafted'), items: drafted },
      ]}
    />
  );
}
