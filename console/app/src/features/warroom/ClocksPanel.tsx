import { Group, SimpleGrid, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../shared/time/format';
import { Time, useDuration } from '../../shared/time/Time';
import { useSecond } from '../../shared/time/useNow';
import { Panel } from '../../shared/ui/Panel';
import { clocksQuery } from '../statuspage/api';
import type { IncidentDetail } from './api';
import { milestones } from './milestones';
import classes from './WarRoom.module.css';

/** What is due when: the next update, the acknowledgement, the resolution. */
export function ClocksPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { durations } = detail;
  return (
    <Panel title={t('warroom.clocks')}>
      <SimpleGrid cols={{ base: 2 }} verticalSpacing="sm">
        <DueClocks detail={detail} />
        <Length label="MTTA" seconds={durations.acknowledgeSeconds} />
        <Length label="MTTI" seconds={durations.identifySeconds} />
        <Length label="MTTR" seconds={durations.resolveSeconds} />
        <Length label={t('warroom.lasted.detection')} seconds={durations.detectionSeconds} />
        <Length label={t('warroom.lasted.mitigate')} seconds={durations.mitigateSeconds} />
        <Length label={t('warroom.lasted.recover')} seconds={durations.recoverSeconds} />
      </SimpleGrid>
      <Milestones detail={detail} />
    </Panel>
  );
}

/** When what happened, as far as it has. */
function Milestones({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { milestones: times } = detail.incident;
  return (
    <dl className={classes.times} aria-label={t('sheet.times')}>
      {milestones
        .filter((name) => times[name])
        .map((name) => (
          <Fragment key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`milestone.${name}`)}
            </Text>
            <Text component="dd" size="sm" m={0} className="numeric">
              <Time at={times[name]} as="absolute" />
            </Text>
          </Fragment>
        ))}
    </dl>
  );
}

/** The running ones: the next word to those inside and to the public, and the two targets. */
export function DueClocks({ detail, brief }: { detail: IncidentDetail; brief?: boolean }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const { incident, cadence, targets } = detail;
  const { milestones } = incident;
  const over = ['RESOLVED', 'CLOSED', 'CANCELLED'].includes(incident.state);
  return (
    <>
      <Due
        brief={brief}
        label={t('warroom.nextUpdateDue')}
        by={over ? undefined : cadence.nextUpdateAt}
        none={cadence.everySeconds && !over ? t('warroom.every', { time: duration(cadence.everySeconds) }) : undefined}
      />
      <PublicClock incidentId={incident.id} over={over} brief={brief} />
      <Due brief={brief} label={t('warroom.acknowledgeBy')} by={targets.acknowledgeBy} doneAt={milestones.acknowledgedAt} />
      <Due brief={brief} label={t('warroom.resolveBy')} by={targets.resolveBy} doneAt={milestones.resolvedAt} />
    </>
  );
}

/** When the public is owed the next word; nothing while communication does not answer or owes none. */
function PublicClock({ incidentId, over, brief }: { incidentId: string; over: boolean; brief?: boolean }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const { data } = useQuery(clocksQuery(incidentId));
  const clockOfPublic = data?.items.find(({ audience }) => audience === 'PUBLIC');
  if (!clockOfPublic || over) return null;
  return (
    <Due
      brief={brief}
      label={t('warroom.publicDue')}
      by={clockOfPublic.state === 'RUNNING' ? clockOfPublic.dueAt : undefined}
      none={
        clockOfPublic.cadenceSeconds ? t('warroom.every', { time: duration(clockOfPublic.cadenceSeconds) }) : undefined
      }
    />
  );
}

interface DueProps {
  label: string;
  by?: string | null;
  doneAt?: string | null;
  none?: string;
  /** Without the times, where there is little room. */
  brief?: boolean;
}

function Due({ label, by, doneAt, none, brief }: DueProps) {
  const { t } = useTranslation();
  const now = useSecond();
  if (!by) {
    return <Figure label={label} value={none ?? '–'} />;
  }
  if (doneAt) {
    const late = Date.parse(doneAt) > Date.parse(by);
    return (
      <div>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Group gap={4}>
          {!late && <IconCheck size={16} aria-hidden />}
          <Text fw={600}>{late ? t('warroom.metLate') : t('warroom.met')}</Text>
        </Group>
        {!brief && (
          <Text size="xs" c="dimmed">
            <Time at={doneAt} as="absolute" />
          </Text>
        )}
      </div>
    );
  }
  const left = Date.parse(by) - now;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <span className={`${classes.clock} ${left < 0 ? classes.clockLate : ''}`}>{clock(Math.abs(left))}</span>{' '}
      {(!brief || left < 0) && (
        <Text size="xs" c={left < 0 ? 'var(--mantine-color-error)' : 'dimmed'} fw={left < 0 ? 650 : undefined}>
          {brief ? (
            t('warroom.overdue')
          ) : (
            <>
              {left < 0 ? t('warroom.overdueSince') : t('warroom.dueAt')} <Time at={by} as="absolute" />
            </>
          )}
        </Text>
      )}
    </div>
  );
}

function Length({ label, seconds }: { label: string; seconds?: number | null }) {
  const duration = useDuration();
  if (seconds === null || seconds === undefined) return null;
  return <Figure label={label} value={duration(seconds)} />;
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fw={600}>{value}</Text>
    </div>
  );
}
