import { Group, Stack, Text } from '@mantine/core';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { Comms } from '../../api/clients';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { useWords } from './useWords';

type Update = Comms['PostUpdateResponse'];

/** What was said, the newest first. */
export function Updates({ query }: { query: UseQueryOptions<Update[], Error, Update[], string[]> }) {
  const words = useWords();
  const updates = useQuery(query);
  return (
    <Stack px="md" pb="md" gap="sm">
      <Loaded query={updates} rows={2}>
        {(list) => (
          <>
            {list.map((update) => (
              <div key={update.id}>
                <Group gap="xs">
                  <StateBadge kind="postStatus" state={update.status} />
                  <Text size="sm" c="dimmed">
                    <Time at={update.displayAt} as="both" /> · {update.author?.name}
                  </Text>
                </Group>
                <Text mt={2}>{words(update.body)}</Text>
              </div>
            ))}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
