import { Button, Kbd } from '@mantine/core';
import { IconCalendarStats, IconFlame, IconMoodSmile, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useRole } from '../../session/session';
import { useNow } from '../../shared/time/useNow';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { useKeys } from '../../shared/ui/useKeys';
import { incidentList } from './api';
import { openDeclare } from './declareStore';
import { IncidentRow } from './IncidentRow';
import { compact, incidentFilter, isNarrowed, type IncidentFilter } from './list/filter';
import { FilterBar } from './list/FilterBar';
import { periodOf } from './list/period';
import { SavedFilters } from './list/SavedFilters';

/** Leads to the search, where one types; `/` does the same. */
function SearchLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useKeys({ '/': () => void navigate({ to: '/search' }) });
  return (
    <Button component={Link} to="/search" variant="default" leftSection={<IconSearch size={16} />} rightSection={<Kbd size="xs">/</Kbd>}>
      {t('search.title')}
    </Button>
  );
}

export default function IncidentsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filter = incidentFilter(useSearch({ strict: false }));
  const { zone } = useReader();
  const incidents = useInfiniteQuery(incidentList(filter, periodOf(filter, useNow(), zone)));
  const responds = useRole('admin', 'manager', 'responder');
  const show = (shown: IncidentFilter) => void navigate({ to: '/incidents', search: compact(shown) as never });
  return (
    <>
      <PageHeader
        title={t('incidents.title')}
        actions={
          <>
            <SearchLink />
            <Button component={Link} to="/incidents/calendar" variant="default" leftSection={<IconCalendarStats size={16} />}>
              {t('began.title')}
            </Button>
            {responds && (
              <Button leftSection={<IconFlame size={16} />} aria-keyshortcuts="Shift+D" onClick={openDeclare}>
                {t('incidents.declare')}
              </Button>
            )}
          </>
        }
      />
      <SavedFilters filter={filter} onChoose={show} />
      <FilterBar
        filter={filter}
        narrowed={isNarrowed(filter)}
        onChange={(changed) => show({ ...filter, ...changed })}
        onClear={() => show({ phase: 'open' })}
      />
      <Panel flush>
        <Loaded query={incidents}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconMoodSmile}
                title={isNarrowed(filter) ? t('incidents.none') : t('incidents.noneOpen')}
                text={isNarrowed(filter) ? t('incidents.noneLikeThis') : t('incidents.noneText')}
              />
            ) : (
              <Rows label={t('incidents.title')}>
                {list.map((incident) => (
                  <IncidentRow key={incident.id} incident={incident} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...incidents} />
      </Panel>
    </>
  );
}
