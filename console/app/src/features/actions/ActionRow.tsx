import { ActionIcon, Anchor, Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { useReader } from '../../session/reader';
import { useSend } from '../../shared/forms/useSend';
import { useNames } from '../../shared/pick/catalogue';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import { ActionModal } from './ActionModal';
import { actionsKey, moveAction, postmortemsKey, type ActionItem, type ActionStatus } from './api';
import { mayBecome } from './rights';
import { MoveModal } from './MoveModal';
import { judged } from './payoff';

const needsWords: ActionStatus[] = ['DONE', 'VERIFIED', 'DROPPED'];
const DAY = 86_400_000;

/** An action item with what may follow; steps that need evidence or a reason ask for it. */
export function ActionRow({ item }: { item: ActionItem }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const names = useNames();
  const steps = mayBecome(item);
  const [to, setTo] = useState<ActionStatus>();
  const [editing, setEditing] = useState(false);
  const move = useSend((status: ActionStatus) => moveAction(item.id, { to: status }), {
    touches: [actionsKey, postmortemsKey],
  });
  const me = useMe();
  const isMine = item.owner?.id === me?.id;
  const whole = item.dueOn !== null && item.dueOn !== undefined && (item.owner ?? item.ownerTeamId);
  const commit = () => (whole ? move.mutate('COMMITTED') : setEditing(true));
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <>
      <Row
        before={<ToneBadge tone={item.priority === 'P0' ? 'alarm' : item.priority === 'P1' ? 'watch' : 'quiet'}>{item.priority}</ToneBadge>}
        title={
          <Anchor component={Link} to="/action-items" search={{ item: item.id } as never} fw={600} fz="inherit" c="inherit">
            {item.title}
          </Anchor>
        }
        meta={
          <>
            <Anchor component={Link} to={`/post-mortems/${item.postmortemId}` as never} inherit underline="always">
              {item.reference}
            </Anchor>
            {' · '}
            {item.owner?.name ?? (item.ownerTeamId ? names.team(item.ownerTeamId) : t('actions.noOwner'))}
            {item.steps && item.steps.all > 0 && ` · ${t('items.stepsDone', { done: item.steps.done, all: item.steps.all })}`}
            {(item.impact ?? item.effort) && ` · ${judged(item, t)}`}
            {item.assigned && item.committedBy && ` · ${t('items.assignedBy', { name: item.committedBy })}`}
            {item.dueOn && (
              <Text span inherit c={item.overdue ? 'var(--mantine-color-error)' : undefined} fw={item.overdue ? 650 : undefined}>
                {' · '}
                {t('actions.dueOn', { date: day.format(Date.parse(item.dueOn)) })}
                {item.deadline && Date.parse(item.deadline) < Date.parse(item.dueOn) - DAY && ` (${t('actions.fastClock')})`}
              </Text>
            )}
          </>
        }
        side={
          <>
            {item.cameBackAfter && item.cameBackAfter.length > 0 && <ToneBadge tone="watch">{t('items.cameBackBadge')}</ToneBadge>}
            {item.overdue && <ToneBadge tone="alarm">{t('actions.overdue')}</ToneBadge>}
            {item.may.commit && (
              <Button size="compact-sm" loading={move.isPending} onClick={commit}>
                {item.owner && !isMine ? t('items.assign', { name: item.owner.name }) : t('items.commit')}
              </Button>
            )}
            {item.may.change && (
              <ActionIcon variant="subtle" aria-label={t('items.editOf', { title: item.title })} onClick={() => setEditing(true)}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
            )}
            {steps.length > 0 ? (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    px={4}
                    loading={move.isPending}
                    rightSection={<IconChevronDown size={13} />}
                    aria-label={`${t('common.status')}: ${t(`state.actionStatus.${item.status}`)}`}
                  >
                    <StateBadge kind="actionStatus" state={item.status} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {steps.map((status) => (
                    <Menu.Item
                      key={status}
                      onClick={() => (needsWords.includes(status) ? setTo(status) : move.mutate(status))}
                    >
                      {t(`state.actionStatus.${status}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            ) : (
              <StateBadge kind="actionStatus" state={item.status} />
            )}
          </>
        }
      />
      {to && <MoveModal item={item} to={to} onClose={() => setTo(undefined)} />}
      {editing && <ActionModal item={item} postmortemId={item.postmortemId} onClose={() => setEditing(false)} />}
    </>
  );
}
