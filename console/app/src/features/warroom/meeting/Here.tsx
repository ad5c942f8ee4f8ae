import { Group, Text, Tooltip } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { leave, presenceQuery } from './api';

const most = 3;

/** Who has this war room open, the reader among them. */
export function Here({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { data: here = [] } = useQuery(presenceQuery(incidentId));
  useEffect(() => () => void leave(incidentId).catch(() => undefined), [incidentId]);
  if (here.length === 0) return null;
  const names = here.map(({ person }) => person.name);
  return (
    <Tooltip label={names.join(', ')} multiline maw={320}>
      <Group gap={4} wrap="nowrap" tabIndex={0} role="group" aria-label={t('meeting.here', { names: names.join(', ') })}>
        <IconEye size={15} aria-hidden />
        <Text size="sm" c="dimmed" span hiddenFrom="sm" aria-hidden>
          {names.length}
        </Text>
        <Text size="sm" c="dimmed" span visibleFrom="sm" aria-hidden>
          {names.slice(0, most).join(', ')}
          {names.length > most && ` +${names.length - most}`}
        </Text>
      </Group>
    </Tooltip>
  );
}
