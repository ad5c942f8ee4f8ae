import { Button, Center } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useNow } from '../../../shared/time/useNow';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import type { PlannedChange, Schedule } from '../api';
import { useUndo } from '../useUndo';
import { revisionsQuery } from './api';
import { RevisionRow } from './RevisionRow';

const shownAtFirst = 5;

/** What a schedule said, says and will say, the newest first; the last change can be taken back. */
export function RevisionsPanel({ schedule, etag }: { schedule: Schedule; etag: string | undefined }) {
  const { t } = useTranslation();
  const now = useNow();
  const revisions = useQuery(revisionsQuery(schedule.id));
  const mayChange = useRole('admin', 'manager');
  const undo = useUndo(schedule, etag);
  const [all, setAll] = useState(false);
  return (
    <Panel flush title={t('revisions.title')}>
      <Loaded query={revisions} rows={3}>
        {({ items }) => (
          <>
            <Rows label={t('revisions.title')}>
              {[...items]
                .reverse()
                .slice(0, all ? undefined : shownAtFirst)
                .map((revision, place) => (
                  <RevisionRow
                    key={revision.number}
                    revision={revision}
                    before={items[items.length - 2 - place]}
                    state={stateOf(revision, items, now)}
                    onUndo={place === 0 && mayChange && items.length > 1 ? undo.confirm : undefined}
                    undoing={undo.isPending}
                  />
                ))}
            </Rows>
            {!all && items.length > shownAtFirst && (
              <Center py="sm">
                <Button variant="default" size="xs" onClick={() => setAll(true)}>
                  {t('common.more')}
                </Button>
              </Center>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function stateOf(revision: PlannedChange, all: PlannedChange[], now: number): 'planned' | 'counts' | 'past' {
  if (Date.parse(revision.effectiveFrom) > now) return 'planned';
  const current = all.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= now);
  return current === revision ? 'counts' : 'past';
}
