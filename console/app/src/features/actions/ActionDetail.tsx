import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useNames } from '../../shared/pick/catalogue';
import { Time } from '../../shared/time/Time';
import { Rows } from '../../shared/ui/Rows';
import { WebLink } from '../../shared/ui/WebLink';
import { TrackerPanel } from '../trackers/TrackerPanel';
import { ActionRow } from './ActionRow';
import { dueChangesQuery, type ActionItem } from './api';
import { Checklist } from './Checklist';

/** One item with its checklist, what shows that it is done, and how its date moved. */
export function ActionDetail({ item }: { item: ActionItem }) {
  const { t } = useTranslation();
  return (
    <>
      <Rows label={t('actions.askedFor')}>
        <ActionRow item={item} />
      </Rows>
      <Stack px="md" pb="md" gap="sm">
        {item.missedAt && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('items.missed')} <Time at={item.missedAt} />
          </Text>
        )}
        {item.reviewer && <Text size="sm">{t('items.reviewedBy', { name: item.reviewer.name })}</Text>}
        {item.cameBackAfter.length > 0 && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('items.cameBackAfter', { references: item.cameBackAfter.map((each) => each.reference).join(', ') })}{' '}
            {item.cameBackAfter.map((each) => (
              <Anchor key={each.incidentId} component={Link} to={`/incidents/${each.incidentId}` as never} inherit underline="always">
                {each.reference} (<Time at={each.at} as="relative" />)
              </Anchor>
            ))}
          </Text>
        )}
        <Title order={3} fz="sm">
          {t('items.checklist')}
        </Title>
        <Checklist item={item} editable={item.may.change} />
        <Proof item={item} />
        <DueChanges item={item} />
        <TrackerPanel itemId={item.id} />
      </Stack>
    </>
  );
}

function Proof({ item }: { item: ActionItem }) {
  const { t } = useTranslation();
  const names = useNames();
  const evidence = item.evidence;
  if (!evidence) return null;
  return (
    <div>
      <Title order={3} fz="sm">
        {t('actions.evidence')}
      </Title>
      <Text size="sm">
        {t(`items.evidenceKinds.${evidence.kind}`)}
        {evidence.reference && `: ${evidence.reference}`}
        {evidence.alert && `: ${names.service(evidence.serviceId) ?? ''}, ${evidence.alert}`}{' '}
        {evidence.url && <WebLink to={evidence.url} inherit underline="always" />}
      </Text>
      {evidence.note && (
        <Text size="sm" c="dimmed">
          {evidence.note}
        </Text>
      )}
    </div>
  );
}

function DueChanges({ item }: { item: ActionItem }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const changes = useQuery({ ...dueChangesQuery(item.id), enabled: item.dueMoves > 0 }).data ?? [];
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  if (changes.length === 0) return null;
  return (
    <div>
      <Title order={3} fz="sm">
        {t('items.movedTimes', { count: item.dueMoves })}
      </Title>
      <List size="sm">
        {changes.map((change) => (
          <List.Item key={change.changedAt}>
            {t('items.dueMoved', {
              before: day.format(Date.parse(change.dueBefore ?? '')),
              after: day.format(Date.parse(change.dueAfter ?? '')),
              name: change.changedBy,
              reason: change.reason,
            })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
