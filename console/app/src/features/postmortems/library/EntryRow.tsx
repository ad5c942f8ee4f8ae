import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { SeverityBadge, StateBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import type { Entry, Passage } from './api';
import classes from './Library.module.css';

interface EntryRowProps {
  entry: Entry;
  onTag: (tag: string) => void;
}

/** A post-mortem, its tags, and where the words stand that were searched for. */
export function EntryRow({ entry: { postmortem, passages }, onTag }: EntryRowProps) {
  return (
    <Row
      to={`/post-mortems/${postmortem.id}`}
      before={<SeverityBadge severity={postmortem.severity} />}
      title={`${postmortem.reference} ${postmortem.title}`}
      meta={
        <>
          <Time at={postmortem.resolvedAt} as="absolute" />
          {postmortem.tags.map((tag) => (
            <UnstyledButton key={tag} className={classes.tag} onClick={() => onTag(tag)}>
              #{tag}
            </UnstyledButton>
          ))}
          {passages.map((passage, index) => (
            <Said key={index} passage={passage} />
          ))}
        </>
      }
      side={<StateBadge kind="postmortemStatus" state={postmortem.status} />}
    />
  );
}

function Said({ passage: { place, section, text } }: { passage: Passage }) {
  const { t } = useTranslation();
  return (
    <p className={classes.passage}>
      <Text span inherit c="dimmed">
        {section ? t(`postmortems.section.${section}`, { defaultValue: section }) : t(`library.place.${place}`)}:
      </Text>{' '}
      {text.map((segment, index) =>
        segment.found ? (
          <mark key={index} className={classes.mark}>
            {segment.text}
          </mark>
        ) : (
          <span key={index}>{segment.text}</span>
        ),
      )}
    </p>
  );
}
