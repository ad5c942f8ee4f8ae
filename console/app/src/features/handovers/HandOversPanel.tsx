import { Button, Center } from '@mantine/core';
import { IconArrowsRightLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { handOversQuery } from './api';
import { HandOverModal } from './HandOverModal';
import { HandOverRow } from './HandOverRow';

const shownAtFirst = 5;

/** Who handed a schedule over to whom, and whether the other side said so too. */
export function HandOversPanel({ scheduleId }: { scheduleId: string }) {
  const { t } = useTranslation();
  const handOvers = useQuery(handOversQuery(scheduleId));
  const [all, setAll] = useState(false);
  const [reading, setReading] = useState<string>();
  const read = handOvers.data?.items.find(({ id }) => id === reading);
  return (
    <Panel flush title={t('handover.title')}>
      <Loaded query={handOvers} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconArrowsRightLeft} title={t('handover.none')} text={t('handover.noneText')} />
          ) : (
            <>
              <Rows label={t('handover.title')}>
                {items.slice(0, all ? undefined : shownAtFirst).map((handOver) => (
                  <HandOverRow key={handOver.id} handOver={handOver} onRead={() => setReading(handOver.id)} />
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
          )
        }
      </Loaded>
      {read && <HandOverModal handOver={read} onClose={() => setReading(undefined)} />}
    </Panel>
  );
}
