import { Anchor, Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge, ToneBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { componentsQuery, type StatusPage } from '../api';
import { decide, externalKey, objectList, type ExternalConflict, type ExternalObject } from './api';

/** Each post and component: whether it stands there as here, and what was changed there by hand. */
export function ObjectsPanel({ page, decides }: { page: StatusPage; decides: boolean }) {
  const { t } = useTranslation();
  const objects = useInfiniteQuery(objectList(page.id));
  const components = useQuery(componentsQuery(page.id));
  const nameOf = ({ name, subjectId }: ExternalObject) =>
    name ?? components.data?.find(({ id }) => id === subjectId)?.name ?? t('external.component');
  return (
    <Panel flush title={t('external.objects')}>
      <Loaded query={objects}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconArrowsExchange} title={t('external.noObjects')} text={t('external.noObjectsText')} />
          ) : (
            <Rows label={t('external.objects')}>
              {list.map((object) => (
                <ObjectRow key={object.id} page={page} object={object} name={nameOf(object)} decides={decides} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...objects} />
    </Panel>
  );
}

interface ObjectRowProps {
  page: StatusPage;
  object: ExternalObject;
  name: string;
  decides: boolean;
}

function ObjectRow({ page, object, name, decides }: ObjectRowProps) {
  const { t } = useTranslation();
  const { state, theirs, ours, problem, link, conflicts } = object;
  const open = conflicts.some(({ decision }) => decision === 'OPEN');
  const [opened, { toggle }] = useDisclosure(open);
  const undecided = open || state === 'REFUSED';
  return (
    <>
      <Row
        title={name}
        meta={
          <>
            {theirs !== ours && theirs && `${t('external.there')}: ${t(`external.status.${theirs}`, theirs)} · `}
            {t(`external.status.${ours}`, ours)}
            {problem && ` · ${problem}`}
            {link?.startsWith('https://') && (
              <>
                {' · '}
                <Anchor href={link} target="_blank" rel="noreferrer" size="xs">
                  {t('external.look')}
                </Anchor>
              </>
            )}
          </>
        }
        side={
          <>
            <StateBadge kind="externalState" state={state} />
            {decides && undecided && state !== 'GONE' && <Decide page={page} object={object} name={name} />}
            {conflicts.length > 0 && (
              <Button size="xs" variant="subtle" aria-expanded={opened} onClick={toggle}>
                {t('external.differences', { count: conflicts.length })}
              </Button>
            )}
          </>
        }
      />
      <Collapse expanded={opened}>
        {opened && (
          <Stack gap="sm" px="md" pb="sm">
            {conflicts.map((conflict) => (
              <Conflict key={conflict.id} conflict={conflict} />
            ))}
          </Stack>
        )}
      </Collapse>
    </>
  );
}

function Decide({ page, object, name }: Omit<ObjectRowProps, 'decides'>) {
  const { t } = useTranslation();
  const touches = [externalKey(page.id)];
  const send = useSend((whose: 'ours' | 'theirs') => decide(page.id, object.id, whose), { touches });
  return (
    <Group gap="xs" justify="flex-end">
      <Button size="xs" loading={send.isPending} aria-label={`${t('external.takeOurs')}: ${name}`} onClick={() => send.mutate('ours')}>
        {t('external.takeOurs')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={send.isPending}
        aria-label={`${t('external.keepTheirs')}: ${name}`}
        onClick={() => send.mutate('theirs')}
      >
        {t('external.keepTheirs')}
      </Button>
    </Group>
  );
}

function Conflict({ conflict }: { conflict: ExternalConflict }) {
  const { t } = useTranslation();
  const { field, ours, theirs, foundAt, decision, decidedBy } = conflict;
  const said = (text: string | null | undefined) =>
    field === 'component' || field === 'status' ? t(`external.status.${text}`, text ?? '—') : (text ?? '—');
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {t(`external.field.${field}`, field)}
        </Text>
        <ToneBadge tone={decision === 'OPEN' ? 'watch' : 'quiet'}>{t(`external.decision.${decision}`)}</ToneBadge>
        <Text size="xs" c="dimmed">
          <Time at={foundAt} as="absolute" />
          {decidedBy?.kind === 'PERSON' && ` · ${decidedBy.name}`}
        </Text>
      </Group>
      <Text size="sm">
        {t('external.there')}: {said(theirs)}
      </Text>
      <Text size="sm">
        {t('external.here')}: {said(ours)}
      </Text>
    </div>
  );
}
