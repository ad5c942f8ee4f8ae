import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { documentTimelineQuery } from './api';
import classes from './Postmortem.module.css';

/** What happened, in the order in which it happened. */
export function DocumentTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const timeline = useQuery(documentTimelineQuery(id));
  return (
    <Panel title={t('warroom.timeline')}>
      <Loaded query={timeline}>
        {(entries) =>
          entries.length === 0 ? (
            <Text c="dimmed">{t('postmortems.noTimeline')}</Text>
          ) : (
            <ol className={classes.moments}>
              {entries.map((entry) => (
                <li key={entry.entryId} className={classes.moment}>
                  <span className={classes.when}>
                    <Time at={entry.occurredAt} as="short" />
                  </span>
                  <span>
                    {entry.text}
                    <Text span size="xs" c="dimmed" display="block">
                      {t(`warroom.kind.${entry.kind}`)} · {entry.author?.name}
                    </Text>
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
