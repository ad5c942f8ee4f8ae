import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import { anchorOf } from '../warroom/timelineTools/linked';
import type { Hit, Passage, Segment } from './api';
import classes from './Search.module.css';

/** An incident that was found, and where the words stand in it. */
export function HitRow({ hit: { incident, title, passages } }: { hit: Hit }) {
  return (
    <Row
      to={`/incidents/${incident.id}`}
      before={<SeverityBadge severity={incident.severity} />}
      title={
        <>
          <Text span inherit c="dimmed" fw={500} className="numeric">
            {incident.reference}
          </Text>{' '}
          <Marked text={title} />
        </>
      }
      meta={
        <>
          {incident.services.map((service) => service.name).join(', ')}
          {incident.services.length > 0 && ' · '}
          <Time at={incident.milestones.startedAt ?? incident.milestones.declaredAt} as="absolute" />
          {passages.map((passage) => (
            <Said key={`${passage.place} ${passage.number}`} incidentId={incident.id} passage={passage} />
          ))}
        </>
      }
      side={<StateBadge kind="incidentState" state={incident.state} />}
    />
  );
}

interface SaidProps {
  incidentId: string;
  passage: Passage;
}

/** A passage; one of the timeline leads to its entry there. */
function Said({ incidentId, passage: { place, number, text } }: SaidProps) {
  const { t } = useTranslation();
  const name = t(`search.place.${place}`, { number: number ?? '' });
  return (
    <p className={classes.passage}>
      {place === 'ENTRY' && number !== null ? (
        <Link to="/incidents/$incidentId" params={{ incidentId }} hash={anchorOf(number)} className={classes.entry}>
          {name}
        </Link>
      ) : (
        <Text span inherit c="dimmed">
          {name}
        </Text>
      )}{' '}
      <Marked text={text} />
    </p>
  );
}

function Marked({ text }: { text: Segment[] }) {
  return text.map((segment, index) =>
    segment.found ? (
      <mark key={index} className={classes.found}>
        {segment.text}
      </mark>
    ) : (
      <span key={index}>{segment.text}</span>
    ),
  );
}
