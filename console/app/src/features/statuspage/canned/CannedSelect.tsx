import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cannedQuery, type CannedUpdate } from './api';

/** Words that were prepared for the page; nothing where there are none. */
export function CannedSelect({ pageId, onPick }: { pageId: string; onPick: (canned: CannedUpdate) => void }) {
  const { t } = useTranslation();
  const canned = useQuery(cannedQuery(pageId)).data ?? [];
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
