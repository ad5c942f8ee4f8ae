import { Button, Group, Stack } from '@mantine/core';
import { IconChecklist, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { ActionBoard } from './ActionBoard';
import { ActionDetail } from './ActionDetail';
import { ActionRow } from './ActionRow';
import { ActionTable } from './ActionTable';
import { actionList, actionQuery, csvAddress, payoffsQuery, type ActionFilter } from './api';
import { FilterBar } from './FilterBar';
import { filterOf } from './filters';
import { PayoffGrid } from './PayoffGrid';
import { ViewsMenu } from './ViewsMenu';
import { WorkloadPanel } from './WorkloadPanel';

const shapes = ['list', 'table', 'board', 'grid'] as const;
type Shape = (typeof shapes)[number];

/** Action items as a list, a table or a board, narrowed by what stands in the address. */
export default function ActionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const manages = useRole('admin', 'manager');
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const item = given.item as string | undefined;
  const shape = shapes.find((each) => each === given.as) ?? 'list';
  const asked = filterOf(given);
  const shown: ActionFilter = shape === 'board' || asked.status || asked.cameBack ? asked : { ...asked, status: 'OPEN' };
  const filter: ActionFilter = shape === 'grid' ? { ...shown, sort: 'PAYOFF' } : shown;

  function go(search: Record<string, unknown>) {
    void navigate({ to: '/action-items', search: search as never });
  }

  function narrow(change: ActionFilter) {
    go({ ...asked, as: given.as, ...change });
  }

  const open = (id: string) => go({ ...asked, as: given.as, item: id });
  return (
    <>
      <PageHeader
        title={t('actions.title')}
        text={t('actions.text')}
        actions={
          manages && (
            <Button component={Link} to="/trackers" variant="default">
              {t('trackers.title')}
            </Button>
          )
        }
      />
      <Group mb="sm" gap="sm" justify="space-between">
        <Choice
          label={t('items.shape')}
          value={shape}
          onChange={(as) => go({ ...asked, as: as as Shape })}
          data={shapes.map((value) => ({ value, label: t(`items.shapes.${value}`) }))}
        />
        <Group gap="xs">
          <ViewsMenu filter={filter} onChoose={(chosen) => go({ ...chosen, as: given.as })} />
          <Button component="a" href={csvAddress(filter)} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            CSV
          </Button>
        </Group>
      </Group>
      <FilterBar filter={filter} onChange={narrow} />
      <Stack>
        {item && <AskedFor id={item} />}
        {shape === 'board' ? (
          <Panel>
            <ActionBoard filter={filter} onOpen={open} />
          </Panel>
        ) : (
          <>
            {shape === 'grid' && <Payoffs filter={filter} onChoose={narrow} />}
            <ActionList filter={filter} shape={shape} onOpen={open} />
          </>
        )}
        {manages && <WorkloadPanel />}
      </Stack>
    </>
  );
}

interface ActionListProps {
  filter: ActionFilter;
  shape: Exclude<Shape, 'board'>;
  onOpen: (id: string) => void;
}

/** How many items of the filter bring and cost how much; a cell narrows the list below to its items. */
function Payoffs({ filter, onChoose }: { filter: ActionFilter; onChoose: (change: ActionFilter) => void }) {
  const { t } = useTranslation();
  const chosen = filter.judged === false ? {} : filter.impact && filter.effort ? filter : undefined;
  return (
    <Panel title={t('payoff.grid')}>
      <Loaded query={useQuery(payoffsQuery(filter))}>
        {(counts) => (
          <PayoffGrid
            counts={counts}
            chosen={chosen}
            onChoose={(cell) =>
              onChoose({ impact: cell?.impact, effort: cell?.effort, judged: cell && !cell.impact ? false : undefined })
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}

/** The items of the filter page by page, in the order that it names. */
function ActionList({ filter, shape, onOpen }: ActionListProps) {
  const { t } = useTranslation();
  const actions = useInfiniteQuery(actionList(filter));
  return (
    <Panel flush>
      <Loaded query={actions}>
        {(list) => {
          if (list.length === 0) {
            return <EmptyState icon={IconChecklist} title={t('actions.none')} text={t('actions.noneText')} />;
          }
          if (shape === 'table') return <ActionTable items={list} onOpen={onOpen} />;
          return (
            <Rows label={t('actions.title')}>
              {list.map((each) => (
                <ActionRow key={each.id} item={each} />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      <LoadMore {...actions} />
    </Panel>
  );
}

/** The action item that a mail or a row led to, whatever the list below shows. */
function AskedFor({ id }: { id: string }) {
  return (
    <Panel flush>
      <Loaded query={useQuery(actionQuery(id))}>{(item) => <ActionDetail item={item} />}</Loaded>
    </Panel>
  );
}
