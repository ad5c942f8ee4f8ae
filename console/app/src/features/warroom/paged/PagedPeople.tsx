import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../shared/pick/catalogue';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { callsQuery, pagesQuery, type Call } from './api';
import { pagedPeople } from './people';

/** Who was paged for this incident and answered, and who was called in by whom. */
export function PagedPeople({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const pages = useQuery(pagesQuery(incidentId)).data;
  const calls = useQuery(callsQuery(incidentId)).data ?? [];
  const people = pagedPeople(pages ?? []);
  return (
    <Stack gap={4}>
      {people.map(({ id, name, status }) => (
        <Group key={id} gap={6}>
          {name} <StateBadge kind="pageState" state={status} />
        </Group>
      ))}
      {people.length === 0 && calls.length === 0 && pages && t('demands.nobodyPaged')}
      {calls.map((call) => (
        <Called key={call.id} call={call} />
      ))}
    </Stack>
  );
}

function Called({ call: { at, by, personIds, teamId } }: { call: Call }) {
  const { t } = useTranslation();
  const names = useNames();
  const whom = [...personIds.map(names.person), names.team(teamId)].filter(Boolean).join(', ');
  return (
    <Text size="xs" c="dimmed">
      {t('demands.called', { whom, by: by.name })} · <Time at={at} as="absolute" />
    </Text>
  );
}
