import { Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { alertLog } from './api';
import { useDescribe } from './useDescribe';

/** What happened to an alert, the oldest first. */
export function AlertLog({ alertId }: { alertId: string }) {
  const { t } = useTranslation();
  const describe = useDescribe();
  const log = useInfiniteQuery(alertLog(alertId));
  return (
    <Loaded query={log}>
      {(entries) => (
        <>
          <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
            {entries.map((entry) => (
              <Timeline.Item key={entry.id} title={t(`alerts.logKind.${entry.kind}`)} lineVariant="solid">
                <Text size="sm" c="dimmed">
                  <Time at={entry.at} as="both" />
                  {entry.by?.name && ` · ${entry.by.name}`}
                </Text>
                {describe(entry.detail) && <Text size="sm">{describe(entry.detail)}</Text>}
              </Timeline.Item>
            ))}
          </Timeline>
          <LoadMore {...log} />
        </>
      )}
    </Loaded>
  );
}
