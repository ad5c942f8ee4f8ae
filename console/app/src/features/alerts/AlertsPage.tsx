import { IconBellOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { alertList } from './api';
import { alertFilter, compact, isNarrowed, type AlertFilter } from './filter';
import { FilterBar } from './FilterBar';
import { AlertList } from './list/AlertList';

export default function AlertsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filter = alertFilter(useSearch({ strict: false }));
  const alerts = useInfiniteQuery(alertList(filter));
  // Typing leaves one step to go back, not one for each word.
  const show = (shown: AlertFilter, replace = false) =>
    void navigate({ to: '/alerts', search: compact(shown) as never, replace });
  return (
    <>
      <PageHeader title={t('alerts.title')} text={t('alerts.text')} />
      <FilterBar
        filter={filter}
        onChange={(changed) => show({ ...filter, ...changed }, 'q' in changed && filter.q !== undefined)}
        onClear={() => show({ phase: 'open' })}
      />
      <Panel flush>
        <Loaded query={alerts}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconBellOff}
                title={isNarrowed(filter) ? t('alerts.none') : t('alerts.noneOpen')}
                text={isNarrowed(filter) ? t('alerts.noneLikeThis') : t('alerts.noneText')}
              />
            ) : (
              <AlertList key={JSON.stringify(filter)} alerts={list} />
            )
          }
        </Loaded>
        <LoadMore {...alerts} />
      </Panel>
    </>
  );
}
