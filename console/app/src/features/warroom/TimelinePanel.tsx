import { Button, Center, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../live/useLiveUpdates';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import type { IncidentDetail } from './api';
import { Composer } from './Composer';
import { EntryLine } from './EntryLine';
import { useTimeline } from './timeline';
import { everything, isNarrowed } from './timelineTools/api';
import { FilterBar } from './timelineTools/FilterBar';
import { FoundEntries } from './timelineTools/FoundEntries';
import { useLinked, useReach } from './timelineTools/linked';
import { TimelineMenu } from './timelineTools/TimelineMenu';
import classes from './TimelinePanel.module.css';
import { useShowsLines } from './waiting/shown';
import { useLetGo, useWaiting } from './waiting/useWaiting';
import { WaitingList } from './waiting/WaitingList';

/** What happened when; entries by others appear by themselves. */
export function TimelinePanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const id = detail.incident.id;
  const timeline = useTimeline(id);
  const [wanted, setWanted] = useState(everything);
  const linked = useLinked();
  const connection = useConnection();
  const [followed, setFollowed] = useState<string>();
  // A link to an entry leads to it, whatever was looked for before.
  if (linked.number !== undefined && linked.visit !== followed) {
    setFollowed(linked.visit);
    setWanted(everything);
  }
  useShowsLines(id);
  useLetGo(timeline.query.dataUpdatedAt);
  const mayWrite = (detail.allowedActions as string[]).includes('ADD_TO_TIMELINE');
  return (
    <Panel
      title={t('warroom.timeline')}
      actions={
        <>
          {connection === 'live' && <ToneBadge tone="good">{t('warroom.live')}</ToneBadge>}
          <TimelineMenu detail={detail} />
        </>
      }
    >
      <div className={classes.write}>
        {mayWrite && <Composer incidentId={id} />}
      </div>
      <WaitingList lines={useWaiting(id)} />
      <FilterBar wanted={wanted} onChange={setWanted} />
      {isNarrowed(wanted) ? (
        <FoundEntries incidentId={id} wanted={wanted} mayPin={mayWrite} />
      ) : (
        <WholeTimeline detail={detail} timeline={timeline} mayPin={mayWrite} />
      )}
    </Panel>
  );
}

interface WholeTimelineProps {
  detail: IncidentDetail;
  timeline: ReturnType<typeof useTimeline>;
  mayPin: boolean;
}

/** All entries, the pinned ones above them once more. */
function WholeTimeline({ detail, timeline, mayPin }: WholeTimelineProps) {
  const { t } = useTranslation();
  const id = detail.incident.id;
  const { query, more } = timeline;
  const { number, visit } = useLinked();
  useReach(timeline, number);
  const pinned = new Set(detail.pinned.map((entry) => entry.number));
  return (
    <>
      {detail.pinned.length > 0 && (
        <>
          <Text size="xs" c="dimmed" fw={650} mt="sm">
            {t('warroom.pinned')}
          </Text>
          <ul className={classes.list}>
            {detail.pinned.map((entry) => (
              <EntryLine key={entry.id} incidentId={id} entry={entry} pinned mayPin={mayPin} />
            ))}
          </ul>
          <Text size="xs" c="dimmed" fw={650} mt="xs">
            {t('warroom.everything')}
          </Text>
        </>
      )}
      <Loaded query={query} rows={6}>
        {({ entries, older }) => (
          <>
            <ol className={classes.list} reversed aria-label={t('warroom.timeline')}>
              {entries.map((entry) => (
                <EntryLine
                  key={entry.id}
                  incidentId={id}
                  entry={entry}
                  pinned={pinned.has(entry.number)}
                  mayPin={mayPin}
                  visit={entry.number === number ? visit : undefined}
                />
              ))}
            </ol>
            {older && (
              <Center>
                <Button variant="default" size="xs" loading={more.isPending} onClick={() => more.mutate()}>
                  {t('warroom.older')}
                </Button>
              </Center>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
