import { Button, Text } from '@mantine/core';
import { IconPinned } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { documentTimelineQuery } from './api';
import { entryText } from './entryText';
import classes from './Postmortem.module.css';
import { useWriting } from './writing';

/** What happened, in the order in which it happened; entries are dragged or put into the text. */
export function DocumentTimeline({ id }: { id: string }) {
  const { t } = useTranslation();
  const timeline = useQuery(documentTimelineQuery(id));
  const { insert } = useWriting();
  return (
    <Panel title={t('warroom.timeline')}>
      {insert && (
        <Text size="xs" c="dimmed" mb="xs">
          {t('documents.dragHelp')}
        </Text>
      )}
      <Loaded query={timeline}>
        {(entries) =>
          entries.length === 0 ? (
            <Text c="dimmed">{t('postmortems.noTimeline')}</Text>
          ) : (
            <ol className={classes.moments}>
              {entries.map((entry) => (
                <li
                  key={entry.entryId}
                  className={classes.moment}
                  draggable={insert !== undefined}
                  onDragStart={(event) => {
                    event.dataTransfer.setData('text/plain', `${entryText(entry)}\n`);
                    event.dataTransfer.effectAllowed = 'copy';
                  }}
                >
                  <span className={classes.when}>
                    <Time at={entry.occurredAt} as="short" />
                  </span>
                  <span>
                    {entry.pinned && <IconPinned size={13} aria-label={t('documents.pinned')} />} {entry.text}
                    <Text span size="xs" c="dimmed" display="block">
                      {t(`warroom.kind.${entry.kind}`)} · {entry.author?.name}
                    </Text>
                    {insert && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        aria-label={t('documents.insertEntry', { text: entry.text.slice(0, 60) })}
                        onMouseDown={(event) => event.preventDefault()}
                        onClick={() => insert(entryText(entry))}
                      >
                        {t('documents.insert')}
                      </Button>
                    )}
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
