import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../api/clients';
import { entryIn } from './links';
import { anchorOf } from './timelineTools/linked';

interface SourceLinkProps {
  incidentId: string;
  link: Incident['Link'];
}

/** A link of an entry or of evidence; one to an entry of the same incident leads there on this page. */
export function SourceLink({ incidentId, link: { href, text } }: SourceLinkProps) {
  const { t } = useTranslation();
  const number = entryIn(href, incidentId);
  if (number === undefined) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  }
  return (
    <Link to="/incidents/$incidentId" params={{ incidentId }} hash={anchorOf(number)} hashScrollIntoView={false}>
      {t('warroom.entryNumber', { number })}
    </Link>
  );
}
