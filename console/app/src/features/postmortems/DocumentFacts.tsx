import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Time, useDuration } from '../../shared/time/Time';
import type { Document } from './api';
import classes from './Postmortem.module.css';

/** Who wrote in the document, each once, in the order of its sections; what Muster filled in has no author. */
export const authorsOf = ({ sections }: Pick<Document, 'sections'>): string[] => [
  ...new Set(sections.filter(({ generated, empty }) => !generated && !empty).map(({ updatedBy }) => updatedBy)),
];

/** When the incident was, and who answers for what is written about it (SEC-01). */
export function DocumentFacts({ document }: { document: Document }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const known = document.incident.figures.milestones;
  const began = known.startedAt ?? known.detectedAt ?? known.declaredAt;
  const over = known.resolvedAt ?? known.closedAt;
  const authors = authorsOf(document);
  return (
    <dl className={classes.meta}>
      {began && (
        <Fact name={t('postmortems.when')} wide>
          <Time at={began} as="short" /> – {over ? <Time at={over} as="absolute" /> : t('postmortems.notOver')}
        </Fact>
      )}
      {began && over && (
        <Fact name={t('postmortems.lasted')}>{duration(Math.max(0, (Date.parse(over) - Date.parse(began)) / 1000))}</Fact>
      )}
      <Fact name={t('actions.owner')}>{document.owner?.name ?? t('common.nobody')}</Fact>
      <Fact name={t('postmortems.scribe')}>{document.scribe?.name ?? t('common.nobody')}</Fact>
      {authors.length > 0 && (
        <Fact name={t('postmortems.authors')} wide>
          {authors.join(', ')}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  name: string;
  /** A whole line of its own on a phone. */
  wide?: boolean;
  children: ReactNode;
}

function Fact({ name, wide, children }: FactProps) {
  return (
    <div className={wide ? classes.wide : undefined}>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </div>
  );
}
