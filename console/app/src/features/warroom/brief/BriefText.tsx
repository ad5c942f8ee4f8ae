import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { Loaded } from '../../../shared/ui/Loaded';
import { briefQuery, type Brief } from './api';
import classes from './Brief.module.css';

interface BriefTextProps {
  incidentId: string;
  /** What was handed over with this offer; the incident as it stands without. */
  handOverId?: string;
}

/** What somebody must know who takes over. */
export function BriefText({ incidentId, handOverId }: BriefTextProps) {
  const { t } = useTranslation();
  const brief = useQuery(briefQuery(incidentId, handOverId));
  return (
    <Loaded query={brief} rows={4}>
      {({ at, sections }) => (
        <section aria-label={t('brief.title')}>
          <Text size="xs" c="dimmed">
            {t('brief.asOf')} <Time at={at} as="absolute" />
          </Text>
          {sections.map((section) => (
            <Section key={section.topic} section={section} />
          ))}
        </section>
      )}
    </Loaded>
  );
}

function Section({ section }: { section: Brief['sections'][number] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.section}>
      <Text size="sm" fw={650} component="h3" m={0}>
        {section.title}
      </Text>
      {section.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('brief.nothing')}
        </Text>
      ) : (
        <ul className={classes.items}>
          {section.items.map(({ text, at, late }) => (
            <li key={`${text}${at}`} className={late ? classes.late : undefined}>
              {text}
              {at && (
                <Text span size="xs" c={late ? undefined : 'dimmed'}>
                  {' · '}
                  {late && `${t('brief.late')} `}
                  <Time at={at} />
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
