import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { useProblemText } from './useProblemText';

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'isFetching' | 'refetch'>;
  /** Rows of the skeleton shown at the first load. */
  rows?: number;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Loading, failed or there; what was loaded before stays visible under a failure. */
export function Loaded<T>({ query, rows = 4, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <Failure error={query.error} retry={query.refetch} busy={query.isFetching} stale />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <Failure error={query.error} retry={query.refetch} busy={query.isFetching} />;
  return skeleton ?? <Skeletons rows={rows} />;
}

export function Skeletons({ rows }: { rows: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" aria-busy aria-label={t('common.loading')} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={34} radius="sm" />
      ))}
    </Stack>
  );
}

interface FailureProps {
  error: unknown;
  retry?: () => unknown;
  busy?: boolean;
  stale?: boolean;
}

export function Failure({ error, retry, busy, stale }: FailureProps) {
  const { t } = useTranslation();
  const { title, text } = useProblemText()(toProblem(error));
  return (
    <Alert
      color={stale ? 'yellow' : 'red'}
      icon={<IconAlertTriangle size={18} />}
      title={title}
      role="alert"
      mb={stale ? 'sm' : 0}
    >
      <Group justify="space-between" align="center">
        <span>{stale ? `${text} ${t('problem.stale')}` : text}</span>
        {retry && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} />}
            loading={busy}
            onClick={() => void retry()}
          >
            {t('common.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
