import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comms } from '../../api/clients';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { CorrectModal } from './publishing/CorrectModal';
import { useWords } from './useWords';

type Update = Comms['PostUpdateResponse'];

interface UpdatesProps {
  query: UseQueryOptions<Update[], Error, Update[], string[]>;
  /** The public post that they belong to; left out where nobody corrects them. */
  correctable?: { postId: string; languages: string[] };
}

/** What was said, the newest first. */
export function Updates({ query, correctable }: UpdatesProps) {
  const { t } = useTranslation();
  const [corrected, setCorrected] = useState<Update>();
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
                    {update.correctedAt && (
                      <>
                        {' '}
                        · {t('publishing.corrected')} <Time at={update.correctedAt} />
                      </>
                    )}
                  </Text>
                  {correctable && (
                    <Button size="compact-xs" variant="subtle" onClick={() => setCorrected(update)}>
                      {t('publishing.correct')}
                    </Button>
                  )}
                </Group>
                <Text mt={2}>{words(update.body)}</Text>
                {(update.earlier ?? []).map(({ number, body }) => (
                  <Text key={number} size="sm" c="dimmed" td="line-through">
                    <VisuallyHidden>{t('publishing.earlier')}</VisuallyHidden> {words(body)}
                  </Text>
                ))}
              </div>
            ))}
          </>
        )}
      </Loaded>
      {corrected && correctable && (
        <CorrectModal {...correctable} update={corrected} onClose={() => setCorrected(undefined)} />
      )}
    </Stack>
  );
}
