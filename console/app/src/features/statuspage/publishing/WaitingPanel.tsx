import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../../../shared/ui/CountBadge';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import type { StatusPage } from '../api';
import { waitingQuery } from './api';
import { WaitingCard } from './WaitingCard';

/** What waits to become public on the page; not there while nothing does. */
export function WaitingPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const waiting = useQuery(waitingQuery(page.id));
  const search: { publication?: string } = useSearch({ strict: false });
  const count = waiting.data?.length ?? 0;
  if (count === 0 && !waiting.error) return null;
  return (
    <Panel
      title={
        <Group gap="xs">
          {t('publishing.waiting')} <CountBadge count={count} />
        </Group>
      }
    >
      <Loaded query={waiting}>
        {(list) => (
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
        )}
      </Loaded>
    </Panel>
  );
}
