import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asLanguage } from '../../i18n';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { updatesList, type IncidentDetail, type Update } from './api';

/** What was told to those who must know, and whether it came in time. */
export function UpdatesPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const updates = useInfiniteQuery(updatesList(detail.incident.id));
  return (
    <Panel title={t('warroom.updates')}>
      <Loaded query={updates} rows={1}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('warroom.noUpdates')}</Text>
          ) : (
            <Stack gap="md">
              {list.map((update) => (
                <UpdateView key={update.id} update={update} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      <LoadMore {...updates} />
    </Panel>
  );
}

function UpdateView({ update }: { update: Update }) {
  const { t, i18n } = useTranslation();
  const language = asLanguage(i18n.language) ?? 'en';
  const publicWords = update.publicText?.[language] ?? update.publicText?.en;
  return (
    <article>
      <Group gap="xs">
        <Text fw={650}>#{update.number}</Text>
        <Text size="sm" c="dimmed">
          {update.postedBy?.name}, <Time at={update.postedAt} as="both" />
        </Text>
        {update.late && <ToneBadge tone="watch">{t('warroom.late')}</ToneBadge>}
      </Group>
      <Text>{update.text}</Text>
      {publicWords && (
        <Text size="sm" c="dimmed" mt={2}>
          {t('warroom.toldPublic')}: {publicWords}
        </Text>
      )}
      {update.nextUpdateAt && (
        <Text size="xs" c="dimmed" mt={2}>
          {t('warroom.promised')} <Time at={update.nextUpdateAt} as="absolute" />
        </Text>
      )}
    </article>
  );
}
