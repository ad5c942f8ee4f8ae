import { Text } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useNow } from '../../shared/time/useNow';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { SearchField } from '../../shared/ui/SearchField';
import { compact, incidentFilter, type IncidentFilter } from '../incidents/list/filter';
import { FilterBar } from '../incidents/list/FilterBar';
import { periodOf } from '../incidents/list/period';
import { answersQuery } from './api';
import { HitRow } from './HitRow';

/** Incidents by what is said in them. */
export default function SearchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const words = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 200).trim() : '';
  const filter = incidentFilter({ ...search, phase: search.phase ?? 'all' });
  const show = (q: string, shown: IncidentFilter, replace: boolean) =>
    void navigate({ to: '/search', search: { ...compact(shown), ...(q && { q }) } as never, replace });
  return (
    <>
      <PageHeader
        title={t('search.title')}
        text={t('search.text')}
        parent={{ to: '/incidents', label: t('incidents.title') }}
        actions={<SearchField autoFocus label={t('search.field')} value={words} onChange={(q) => show(q, filter, true)} />}
      />
      <FilterBar
        filter={filter}
        narrowed={filter.phase !== 'all' || Object.keys(filter).length > 1}
        onChange={(changed) => show(words, { ...filter, ...changed }, false)}
        onClear={() => show(words, { phase: 'all' }, false)}
      />
      <Panel flush>
        {words ? (
          <Found words={words} filter={filter} />
        ) : (
          <EmptyState icon={IconSearch} title={t('search.nothingAsked')} text={t('search.how')} />
        )}
      </Panel>
    </>
  );
}

function Found({ words, filter }: { words: string; filter: IncidentFilter }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const answers = useInfiniteQuery(answersQuery(words, filter, periodOf(filter, useNow(), zone)));
  return (
    <>
      <Loaded query={answers}>
        {({ pages }) => {
          const hits = pages.flatMap((page) => page.items);
          const corrected = pages[0]?.correctedTo;
          if (hits.length === 0) return <EmptyState icon={IconSearchOff} title={t('search.none')} text={t('search.how')} />;
          return (
            <>
              {corrected && (
                <Text px="md" pb="sm" role="status">
                  {t('search.corrected', { words, corrected })}
                </Text>
              )}
              <Rows label={t('search.title')}>
                {hits.map((hit) => (
                  <HitRow key={hit.incident.id} hit={hit} />
                ))}
              </Rows>
            </>
          );
        }}
      </Loaded>
      <LoadMore {...answers} />
    </>
  );
}
