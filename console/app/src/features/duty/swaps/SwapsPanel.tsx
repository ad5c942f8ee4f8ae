import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { openSwapsQuery } from '../api';
import { SwapRow } from './SwapRow';

/** Shifts that wait for somebody to take them, or for a manager to agree. */
export function SwapsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const swaps = useQuery(openSwapsQuery);
  return (
    <Panel flush title={t('duty.swaps')}>
      <Loaded query={swaps} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconArrowsExchange} title={t('duty.noSwaps')} text={t('duty.noSwapsText')} />
          ) : (
            <Rows label={t('duty.swaps')}>
              {list.map((swap) => (
                <SwapRow key={swap.id} swap={swap} personId={personId} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Panel>
  );
}
