import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../../../shared/ui/CountBadge';
import { Failure } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import type { StatusPage } from '../api';
import { waitingQuery } from './api';
import { WaitingCard } from './WaitingCard';

/** What waits to become public on the page; not there while nothing does. */
export function WaitingPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const waiting = useQuery(waitingQuery(page.id));
  const search: { publication?: string } = useSearch({ strict: false });
  const list = waiting.data ?? [];
  if (waiting.error) return <Failure error={waiting.error} retry={waiting.refetch} busy={waiting.isFetching} />;
  if (list.length === 0) return null;
  return (
    <Panel
      title={
        <>
          {t('publishing.waiting')} <CountBadge count={list.length} />
        </>
      }
    >
      <Stack gap="sm" aria-live="polite">
        {list.map((publication) => (
          <WaitingCard
            key={publication.id}
            page={page}
            publication={publication}
            chosen={publication.id === search.publication}
          />
        ))}
      </Stack>
    </Panel>
  );
}
