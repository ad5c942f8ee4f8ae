import { Text } from '@mantine/core';
import { IconFilterX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { rejectedList } from './api';

/** Events that a sender sent and the intake refused, each with the reason. */
export function RejectedPanel({ serviceId }: { serviceId: string }) {
  const { t } = useTranslation();
  const rejected = useInfiniteQuery(rejectedList(serviceId));
  return (
    <Panel flush title={t('services.rejected')}>
      <Loaded query={rejected} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconFilterX} title={t('services.noRejected')} text={t('services.noRejectedText')} />
          ) : (
            <Rows label={t('services.rejected')}>
              {list.map((event) => (
                <Row
                  key={event.id}
                  title={event.reasons.join('; ')}
                  meta={
                    <>
                      <Time at={event.at} as="both" />
                      {event.body && (
                        <Text ff="monospace" size="xs" lineClamp={2}>
                          {event.body}
                        </Text>
                      )}
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...rejected} />
    </Panel>
  );
}
