import { Anchor, Button, Checkbox, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { useNames } from '../../shared/pick/catalogue';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import type { ActionItem } from './api';
import { BulkModal } from './BulkModal';

interface ActionTableProps {
  items: ActionItem[];
  onOpen: (id: string) => void;
}

/** The list as a table, in which several items are chosen and changed at once. */
export function ActionTable({ items, onOpen }: ActionTableProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const names = useNames();
  const [chosen, setChosen] = useState<string[]>([]);
  const [editing, setEditing] = useState(false);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const present = chosen.filter((id) => items.some((item) => item.id === id));
  const all = present.length === items.length;

  function choose(id: string, on: boolean) {
    setChosen(on ? [...present, id] : present.filter((each) => each !== id));
  }

  return (
    <>
      <Group px="md" py="xs" justify="space-between" mih={46}>
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('items.chosen', { count: present.length })}
        </Text>
        <Button size="xs" disabled={present.length === 0} onClick={() => setEditing(true)}>
          {t('items.changeChosen')}
        </Button>
      </Group>
      <Table.ScrollContainer minWidth={980}>
        <Table verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>
                <Checkbox
                  aria-label={t('items.chooseAll')}
                  checked={all}
                  indeterminate={present.length > 0 && !all}
                  onChange={() => setChosen(all ? [] : items.map((item) => item.id))}
                />
              </Table.Th>
              <Table.Th>{t('actions.priority')}</Table.Th>
              <Table.Th>{t('payoff.column')}</Table.Th>
              <Table.Th>{t('actions.what')}</Table.Th>
              <Table.Th>{t('actions.owner')}</Table.Th>
              <Table.Th>{t('actions.due')}</Table.Th>
              <Table.Th ta="right">{t('items.moves')}</Table.Th>
              <Table.Th ta="right">{t('items.steps')}</Table.Th>
              <Table.Th>{t('common.status')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id} bg={present.includes(item.id) ? 'var(--mantine-primary-color-light)' : undefined}>
                <Table.Td>
                  <Checkbox
                    aria-label={t('items.choose', { title: item.title })}
                    checked={present.includes(item.id)}
                    onChange={(event) => choose(item.id, event.currentTarget.checked)}
                  />
                </Table.Td>
                <Table.Td>{item.priority}</Table.Td>
                <Table.Td>
                  {item.impact ? t(`payoff.impacts.${item.impact}`) : '–'} / {item.effort ? t(`payoff.efforts.${item.effort}`) : '–'}
                </Table.Td>
                <Table.Td>
                  <UnstyledButton fw={600} fz="sm" onClick={() => onOpen(item.id)}>
                    {item.title}
                  </UnstyledButton>
                  <Text size="xs" c="dimmed">
                    <Anchor component={Link} to={`/post-mortems/${item.postmortemId}` as never} inherit underline="always">
                      {item.reference}
                    </Anchor>
                    {item.cameBackAfter.length > 0 &&
                      ` · ${t('items.cameBackAfter', { references: item.cameBackAfter.map((each) => each.reference).join(', ') })}`}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {item.owner?.name ?? (item.ownerTeamId ? names.team(item.ownerTeamId) : t('actions.noOwner'))}
                </Table.Td>
                <Table.Td className="numeric">
                  {item.dueOn ? day.format(Date.parse(item.dueOn)) : '–'}
                  {item.overdue && (
                    <>
                      {' '}
                      <ToneBadge tone="alarm">{t('actions.overdue')}</ToneBadge>
                    </>
                  )}
                </Table.Td>
                <Table.Td ta="right" className="numeric">
                  {item.dueMoves}
                </Table.Td>
                <Table.Td ta="right" className="numeric">
                  {item.steps.all > 0 ? `${item.steps.done}/${item.steps.all}` : '–'}
                </Table.Td>
                <Table.Td>
                  <StateBadge kind="actionStatus" state={item.status} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {editing && <BulkModal items={items.filter((item) => present.includes(item.id))} onClose={() => setEditing(false)} />}
    </>
  );
}
