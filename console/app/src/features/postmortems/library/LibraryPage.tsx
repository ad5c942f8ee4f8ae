import { Select } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ServiceSelect } from '../../../shared/pick/Pickers';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { FilterRow } from '../../../shared/ui/FilterRow';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { SearchField } from '../../../shared/ui/SearchField';
import { causesQuery, libraryList, tagsQuery, type Asked } from './api';
import { CausesPanel } from './CausesPanel';
import { EntryRow } from './EntryRow';
import { LearningPanel } from './LearningPanel';
import classes from './Library.module.css';
import { asked } from './asked';

const periods = [30, 90, 180, 365];
const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];

/** Everything that was learnt, to look through and to search. */
export default function LibraryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shown = asked(useSearch({ strict: false }));
  const list = useInfiniteQuery(libraryList(shown));
  const show = (changed: Asked) =>
    void navigate({ to: '/post-mortems/library', search: asked({ ...shown, ...changed }) as never, replace: true });
  return (
    <>
      <PageHeader
        title={t('library.title')}
        text={t('library.text')}
        parent={{ to: '/post-mortems', label: t('postmortems.title') }}
        actions={<SearchField label={t('library.search')} value={shown.q ?? ''} onChange={(q) => show({ q })} />}
      />
      <LearningPanel />
      <Filters shown={shown} show={show} />
      <div className={classes.columns}>
        <div className={classes.found}>
          <Panel flush>
            <Loaded query={list}>
              {(entries) =>
                entries.length === 0 ? (
                  <EmptyState icon={IconBooks} title={t('library.none')} text={t('library.noneText')} />
                ) : (
                  <Rows label={t('library.title')}>
                    {entries.map((entry) => (
                      <EntryRow key={entry.postmortem.id} entry={entry} onTag={(tag) => show({ tag })} />
                    ))}
                  </Rows>
                )
              }
            </Loaded>
            <LoadMore {...list} />
          </Panel>
        </div>
        <aside className={classes.side}>
          <CausesPanel shown={shown} onChoose={(cause) => show({ cause })} />
        </aside>
      </div>
    </>
  );
}

interface FiltersProps {
  shown: Asked;
  show: (changed: Asked) => void;
}

function Filters({ shown, show }: FiltersProps) {
  const { t, i18n } = useTranslation();
  const tags = useQuery(tagsQuery);
  const causes = useQuery(causesQuery({ ...shown, cause: undefined }));
  const names = causes.data?.names ?? {};
  return (
    <FilterRow>
      <ServiceSelect label={t('library.service')} clearable value={shown.serviceId ?? null} onChange={(id) => show({ serviceId: id ?? undefined })} />
      <Select
        label={t('library.severity')}
        clearable
        w={130}
        data={severities}
        value={shown.severity ?? null}
        onChange={(severity) => show({ severity: (severity ?? undefined) as Asked['severity'] })}
      />
      <Select
        label={t('library.cause')}
        clearable
        searchable
        w={220}
        data={Object.keys(names).map((value) => ({ value, label: names[value]?.[i18n.language] ?? names[value]?.en ?? value }))}
        value={shown.cause ?? null}
        onChange={(cause) => show({ cause: cause ?? undefined })}
      />
      <Select
        label={t('library.tag')}
        clearable
        searchable
        w={180}
        data={[...new Set([...(tags.data?.tags ?? []).map(({ tag }) => tag), ...(shown.tag ? [shown.tag] : [])])]}
        value={shown.tag ?? null}
        onChange={(tag) => show({ tag: tag ?? undefined })}
      />
      <Select
        label={t('library.period')}
        clearable
        w={180}
        data={periods.map((days) => ({ value: String(days), label: t('library.lastDays', { count: days }) }))}
        value={shown.days ? String(shown.days) : null}
        onChange={(days) => show({ days: days ? Number(days) : undefined })}
      />
    </FilterRow>
  );
}
