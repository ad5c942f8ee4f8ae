import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { ToneBadge } from '../../../shared/ui/Badges';
import { onCallKey, schedulesKey } from '../../schedules/api';
import { cover, type Coverage, type CoverRequest } from './api';
import { ConflictItem } from './ConflictItem';
import classes from './Conflicts.module.css';

const shownFirst = 5;

interface ConflictsProps {
  report: Coverage;
  scheduleId: string;
  zone: string;
}

/** Shifts that fall into somebody's time off, each with those who could take it. */
export function Conflicts({ report, scheduleId, zone }: ConflictsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const accept = useSend((request: CoverRequest) => cover(scheduleId, request), {
    touches: [[...schedulesKey, scheduleId], onCallKey],
    said: t('team.coverage.covered'),
  });
  const { conflicts, people } = report;
  const hidden = all ? 0 : Math.max(0, conflicts.length - shownFirst);
  return (
    <Stack gap={6}>
      <Group>
        <ToneBadge tone={conflicts.length === 0 ? 'good' : 'watch'}>
          {conflicts.length === 0 ? t('team.coverage.noConflicts') : t('team.coverage.conflicts', { count: conflicts.length })}
        </ToneBadge>
      </Group>
      {conflicts.length > 0 && (
        <ul className={classes.list} aria-label={t('team.coverage.conflictList')}>
          {conflicts.slice(0, conflicts.length - hidden).map((conflict) => (
            <ConflictItem
              key={`${conflict.personId} ${conflict.start} ${conflict.end} ${conflict.holiday}`}
              conflict={conflict}
              people={people}
              zone={zone}
              accepting={accept.isPending ? accept.variables : undefined}
              onAccept={accept.mutate}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('coverage.moreGaps', { count: hidden })}
        </Button>
      )}
    </Stack>
  );
}
