import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cannedQuery, type CannedUpdate } from './api';

interface CannedSelectProps {
  pageId: string;
  /** What can be set here; words that set something else are not offered. */
  statuses: readonly string[];
  onPick: (canned: CannedUpdate) => void;
}

/** Words that were prepared for the page; nothing where there are none. */
export function CannedSelect({ pageId, statuses, onPick }: CannedSelectProps) {
  const { t } = useTranslation();
  const all = useQuery(cannedQuery(pageId)).data ?? [];
  const canned = all.filter(({ status }) => !status || statuses.includes(status));
  if (canned.length === 0) return null;
  return (
    <Select
      label={t('canned.pick')}
      placeholder={t('canned.none')}
      searchable
      data={canned.map(({ id, name, category }) => ({ value: id, label: category ? `${category} · ${name}` : name }))}
      onChange={(id) => {
        const picked = canned.find((each) => each.id === id);
        if (picked) onPick(picked);
      }}
    />
  );
}
