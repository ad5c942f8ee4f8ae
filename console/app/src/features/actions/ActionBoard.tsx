import { Group, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useSend } from '../../shared/forms/useSend';
import { useNames } from '../../shared/pick/catalogue';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import {
  actionList,
  actionsKey,
  countsQuery,
  moveAction,
  postmortemsKey,
  type ActionFilter,
  type ActionItem,
  type ActionStatus,
} from './api';
import classes from './ActionBoard.module.css';
import { MoveModal } from './MoveModal';
import { mayBecome } from './rights';

const columns = ['PROPOSED', 'COMMITTED', 'IN_PROGRESS', 'DONE', 'VERIFIED'] as const;
const needsWords: ActionStatus[] = ['DONE', 'VERIFIED', 'DROPPED'];

/** How long what is verified stays on the board. */
const CLOSED_DAYS = 30;
/** How many items one request brings; a column is read to its end. */
const PAGE = 200;

interface ActionBoardProps {
  filter: ActionFilter;
  onOpen: (id: string) => void;
}

/** Items by status; a card is dragged to where it goes, or taken there with the arrow keys. */
export function ActionBoard({ filter, onOpen }: ActionBoardProps) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<ActionItem>();
  const [over, setOver] = useState<ActionStatus>();
  const [asking, setAsking] = useState<{ item: ActionItem; to: ActionStatus }>();
  const [said, setSaid] = useState('');
  const move = useSend(({ item, to }: { item: ActionItem; to: ActionStatus }) => moveAction(item.id, { to }), {
    touches: [actionsKey, postmortemsKey],
  });

  const shown: ActionFilter = { ...filter, closedWithinDays: CLOSED_DAYS };
  const counts = useQuery(countsQuery({ ...shown, status: undefined })).data ?? [];
  const countOf = (status: ActionStatus) => counts.find((each) => each.status === status)?.count;

  function take(item: ActionItem, to: ActionStatus) {
    if (to === item.status) return;
    if (!mayBecome(item).includes(to)) {
      setSaid(t('items.mayNot', { title: item.title, status: t(`state.actionStatus.${to}`) }));
    } else if (needsWords.includes(to)) {
      setAsking({ item, to });
    } else {
      move.mutate({ item, to });
      setSaid(t('items.movedTo', { title: item.title, status: t(`state.actionStatus.${to}`) }));
    }
  }

  function onKeyDown(event: KeyboardEvent, item: ActionItem) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const to = columns[columns.indexOf(item.status as (typeof columns)[number]) + by];
    if (to) take(item, to);
  }

  function onDrop(event: DragEvent, to: ActionStatus) {
    event.preventDefault();
    setOver(undefined);
    if (dragged) take(dragged, to);
    setDragged(undefined);
  }

  return (
    <>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      <Text size="sm" c="dimmed" mb="xs">
        {t('items.boardHelp')}
      </Text>
      <div className={classes.board} tabIndex={0} role="group" aria-label={t('actions.title')}>
        {columns.map((status) => {
          const takes = dragged ? mayBecome(dragged).includes(status) : true;
          return (
            <section
              key={status}
              className={`${classes.column} ${over === status && takes ? classes.target : ''} ${takes || dragged?.status === status ? '' : classes.refuses}`}
              aria-label={t(`state.actionStatus.${status}`)}
              onDragOver={(event) => {
                if (!takes) return;
                event.preventDefault();
                setOver(status);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => onDrop(event, status)}
            >
              <Group justify="space-between">
                <Title order={3} fz="sm">
                  {t(`state.actionStatus.${status}`)}
                </Title>
                <Text size="sm" c="dimmed" className="numeric">
                  {countOf(status) ?? ''}
                </Text>
              </Group>
              <Column filter={{ ...shown, status }}>
                {(item) => (
                  <Card
                    item={item}
                    onOpen={() => onOpen(item.id)}
                    onKeyDown={(event) => onKeyDown(event, item)}
                    onDragStart={() => setDragged(item)}
                    onDragEnd={() => setDragged(undefined)}
                  />
                )}
              </Column>
            </section>
          );
        })}
      </div>
      {asking && <MoveModal item={asking.item} to={asking.to} onClose={() => setAsking(undefined)} />}
    </>
  );
}

interface ColumnProps {
  filter: ActionFilter;
  children: (item: ActionItem) => ReactNode;
}

/** The cards of one status, read page by page until there are no more. */
function Column({ filter, children }: ColumnProps) {
  const items = useInfiniteQuery(actionList(filter, PAGE));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = items;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <Loaded query={items}>
      {(list) => (
        <ul className={classes.cards}>
          {list.map((item) => (
            <li key={item.id}>{children(item)}</li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

interface CardProps {
  item: ActionItem;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
}

function Card({ item, onOpen, ...hand }: CardProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const names = useNames();
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <UnstyledButton className={classes.card} w="100%" draggable onClick={onOpen} aria-keyshortcuts="ArrowLeft ArrowRight" {...hand}>
      <Text size="sm" fw={600}>
        {item.title}
      </Text>
      <Text size="xs" c="dimmed">
        {item.priority} · {item.reference} ·{' '}
        {item.owner?.name ?? (item.ownerTeamId ? names.team(item.ownerTeamId) : t('actions.noOwner'))}
        {item.dueOn && ` · ${t('actions.dueOn', { date: day.format(Date.parse(item.dueOn)) })}`}
        {item.steps.all > 0 && ` · ${item.steps.done}/${item.steps.all}`}
      </Text>
      {item.overdue && <ToneBadge tone="alarm">{t('actions.overdue')}</ToneBadge>}
    </UnstyledButton>
  );
}
