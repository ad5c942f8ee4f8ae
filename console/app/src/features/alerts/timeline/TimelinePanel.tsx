import { Button, Center, Chip, Group, Select, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Time } from '../../../shared/time/Time';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { alertLog, pageQuery, postsOfAlert, type Alert, type PageDetail, type PageView } from '../api';
import { groups, merged, shown, type Group as LineGroup, type Line } from './merged';
import classes from './Timeline.module.css';
import { useLineText } from './useLineText';

interface TimelinePanelProps {
  alert: Alert;
  /** Empty for those who may not see pages. */
  pages: PageView[];
  /** Whose pages are looked at; null for everybody's. */
  personId: string | null;
  onPerson: (personId: string | null) => void;
}

/** All that happened, with the proof of every page: who, through what, when, and what came back. */
export function TimelinePanel({ alert, pages, personId, onPerson }: TimelinePanelProps) {
  const { t } = useTranslation();
  const responds = useRole('admin', 'manager', 'responder');
  const [wanted, setWanted] = useState<LineGroup[]>([...groups]);
  const log = useInfiniteQuery(alertLog(alert.id));
  const posts = useQuery({ ...postsOfAlert(alert.id), enabled: responds });
  const details = useQueries({
    queries: pages.map(({ id, status }) => ({
      ...pageQuery(id),
      // What is over gains at most a late receipt.
      refetchInterval: status === 'OPEN' ? 10_000 : 60_000,
    })),
    combine: together,
  });
  const people = [...new Map(pages.map(({ personId: id, personName }) => [id, personName])).entries()];
  const name = people.find(([id]) => id === personId)?.[1];
  const person = personId && name ? { id: personId, name } : null;
  return (
    <Panel title={t('alerts.timeline')}>
      <Group gap="sm" mb="md">
        <Chip.Group multiple value={wanted} onChange={(value) => setWanted(value as LineGroup[])}>
          <Group gap={4} role="group" aria-label={t('alerts.show')}>
            {groups.map((group) => (
              <Chip key={group} value={group} size="xs">
                {t(`alerts.groups.${group}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {people.length > 0 && (
          <Select
            size="xs"
            w={200}
            clearable
            aria-label={t('alerts.ofWhom')}
            placeholder={t('alerts.everybody')}
            data={people.map(([value, label]) => ({ value, label }))}
            value={person?.id ?? null}
            onChange={onPerson}
          />
        )}
      </Group>
      <Loaded query={log}>
        {(entries) => (
          <Lines lines={shown(merged(entries, !log.hasNextPage, details.loaded, posts.data), { groups: wanted, person })} />
        )}
      </Loaded>
      {(details.failed || posts.isError) && (
        <Text size="sm" c="red" role="alert">
          {t('alerts.proofMissing')}
        </Text>
      )}
      {log.hasNextPage && (
        <Center pt="sm">
          <Button variant="default" size="xs" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </Center>
      )}
    </Panel>
  );
}

function together(results: UseQueryResult<PageDetail>[]) {
  return {
    loaded: results.flatMap(({ data }) => (data ? [data] : [])),
    failed: results.some(({ isError, data }) => isError && !data),
  };
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return <Text c="dimmed">{t('alerts.nothingLikeThis')}</Text>;
  return (
    <ol className={classes.lines} aria-label={t('alerts.timeline')}>
      {lines.map((line) => (
        <LineView key={line.key} line={line} />
      ))}
    </ol>
  );
}

const speaking = ['PERSON', 'TOKEN', 'SERVICE', 'INTEGRATION'];
const bad = ['FAILURE', 'SKIPPED', 'EXHAUSTED'];

function LineView({ line }: { line: Line }) {
  const { title, text } = useLineText()(line);
  const kind = line.log?.kind ?? line.proof?.kind ?? '';
  const by = line.log && speaking.includes(line.log.by.kind) ? line.log.by.name : undefined;
  const look = [classes.line, classes[line.group], bad.includes(kind) && classes.failed, kind === 'NOTE' && classes.note];
  return (
    <li className={look.filter(Boolean).join(' ')}>
      <span className={classes.when}>
        <Time at={line.at} as="seconds" />
      </span>
      <Stack gap={0}>
        <span className={classes.title}>
          {title}
          {by && (
            <Text span inherit c="dimmed" fw={400}>
              {' '}
              · {by}
            </Text>
          )}
        </span>
        {text && <span className={classes.text}>{text}</span>}
      </Stack>
    </li>
  );
}
