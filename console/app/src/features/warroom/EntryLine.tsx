import { ActionIcon, Group } from '@mantine/core';
import {
  IconActivity,
  IconBell,
  IconBulb,
  IconEye,
  IconGavel,
  IconGitCommit,
  IconMessage,
  IconPin,
  IconPinFilled,
  IconProgress,
  IconTool,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { dayOf } from '../../shared/time/format';
import { Time } from '../../shared/time/Time';
import { useNow } from '../../shared/time/useNow';
import { EntryMenu } from './EntryMenu';
import { EntryPictures } from './pictures/EntryPictures';
import { SourceLink } from './SourceLink';
import { SourceMark } from './SourceMark';
import { happenedAt, pinEntry, saysOther, useTimelineCommand, type Entry } from './timeline';
import { anchorOf, useShown } from './timelineTools/linked';
import classes from './TimelinePanel.module.css';

const icons: Record<string, Icon> = {
  OBSERVATION: IconEye,
  ACTION: IconTool,
  DECISION: IconGavel,
  HYPOTHESIS: IconBulb,
  COMMUNICATION: IconMessage,
  METRIC: IconActivity,
  ALERT: IconBell,
  CHANGE: IconGitCommit,
  ROLE: IconUser,
  STATE: IconProgress,
};

const strong = new Set(['DECISION', 'STATE']);

interface EntryLineProps {
  incidentId: string;
  entry: Entry;
  pinned: boolean;
  mayPin: boolean;
  /** The visit to an address that leads to this entry; undefined for any other. */
  visit?: string;
}

export function EntryLine({ incidentId, entry, pinned, mayPin, visit }: EntryLineProps) {
  const { t } = useTranslation();
  const { zone, language } = useReader();
  const now = useNow();
  const Glyph = icons[entry.kind] ?? IconEye;
  const happened = happenedAt(entry);
  const occurred = Date.parse(happened);
  const pin = useTimelineCommand(incidentId, () => pinEntry(incidentId, entry.number, !pinned));
  const recordedLater = Date.parse(entry.recordedAt) - occurred > 60_000;
  const isRetimed = happened !== entry.occurredAt;
  const line = useRef<HTMLLIElement>(null);
  useShown(line, visit);
  const today = dayOf(occurred, zone) === dayOf(now, zone);
  return (
    <li
      ref={line}
      className={`${classes.entry} ${visit === undefined ? '' : classes.linked}`}
      tabIndex={-1}
      aria-current={visit === undefined ? undefined : 'location'}
    >
      <Link
        to="."
        hash={anchorOf(entry.number)}
        hashScrollIntoView={false}
        className={classes.when}
        title={t('warroom.entryNumber', { number: entry.number })}
      >
        {!today && (
          <div>{new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: zone }).format(occurred)}</div>
        )}
        {new Intl.DateTimeFormat(language, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          timeZone: zone,
        }).format(occurred)}
      </Link>
      <span className={`${classes.mark} ${strong.has(entry.kind) ? classes.strong : ''}`}>
        <Glyph size={15} aria-label={t(`warroom.kind.${entry.kind}`)} />
      </span>
      <div>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
          <div className={classes.text}>
            <Words incidentId={incidentId} entry={entry} />
            {!entry.correction?.withdraws && <EntryPictures incidentId={incidentId} pictures={entry.pictures} />}
          </div>
          {mayPin && isCorrectable(entry) && <EntryMenu incidentId={incidentId} entry={entry} />}
          {mayPin && (
            <ActionIcon
              size="sm"
              className={`${classes.pin} ${pinned ? classes.pinned : ''}`}
              aria-label={pinned ? t('warroom.unpin') : t('warroom.pin')}
              aria-pressed={pinned}
              onClick={() => pin.mutate()}
            >
              {pinned ? <IconPinFilled size={14} /> : <IconPin size={14} />}
            </ActionIcon>
          )}
        </Group>
        <div className={classes.meta}>
          {entry.author?.name}
          <SourceMark source={entry.source} /> ·{' '}
          {isRetimed && (
            <>
              <del>
                <Time at={entry.occurredAt} as="short" />
              </del>{' '}
            </>
          )}
          <Time at={happened} />
          {isRetimed && ` · ${t('timeline.timeRight', { number: entry.correction?.number })}`}
          {recordedLater && (
            <>
              {' · '}
              {t('warroom.recorded')} <Time at={entry.recordedAt} as="absolute" />
            </>
          )}
          {entry.corrects &&
            ` · ${t(entry.withdraws ? 'warroom.withdraws' : 'warroom.corrects', { number: entry.corrects })}`}
          {entry.rightTime && (
            <>
              {' · '}
              {t('timeline.happened')} <Time at={entry.rightTime} as="short" />
            </>
          )}
        </div>
      </div>
    </li>
  );
}

/** The service puts right only what a person wrote and has not taken back. */
function isCorrectable({ author, corrects, correction }: Entry): boolean {
  return author.kind === 'PERSON' && !corrects && !correction?.withdraws;
}

/** The words that count, those before struck through, and what the entry links to. */
function Words({ incidentId, entry }: { incidentId: string; entry: Entry }) {
  const { t } = useTranslation();
  const correction = saysOther(entry) ? entry.correction : undefined;
  return (
    <>
      {correction ? <del>{entry.text}</del> : entry.text}
      {correction && (
        <div>
          {correction.withdraws
            ? t('warroom.withdrawn', { name: correction.author.name, reason: correction.text })
            : correction.text}{' '}
          <span className={classes.meta}>{t('warroom.correctedBy', { number: correction.number })}</span>
        </div>
      )}
      {entry.links.map((link) => (
        <div key={link.href}>
          <SourceLink incidentId={incidentId} link={link} />
        </div>
      ))}
    </>
  );
}
