import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { EntryLine } from '../EntryLine';
import classes from '../TimelinePanel.module.css';
import { foundList, type Wanted } from './api';

interface FoundEntriesProps {
  incidentId: string;
  wanted: Wanted;
  mayPin: boolean;
}

/** The entries of the timeline that somebody looks for. */
export function FoundEntries({ incidentId, wanted, mayPin }: FoundEntriesProps) {
  const { t, i18n } = useTranslation();
  const found = useInfiniteQuery(foundList(incidentId, i18n.language, wanted));
  return (
    <>
      <Loaded query={found} rows={6}>
        {(entries) =>
          entries.length === 0 ? (
            <Text c="dimmed" mt="sm" role="status">
              {t('timeline.none')}
            </Text>
          ) : (
            <ol className={classes.list} reversed aria-label={t('timeline.found')}>
              {entries.map((entry) => (
                <EntryLine key={entry.id} incidentId={incidentId} entry={entry} pinned={entry.pinned} mayPin={mayPin} />
              ))}
            </ol>
          )
        }
      </Loaded>
      <LoadMore {...found} />
    </>
  );
}
