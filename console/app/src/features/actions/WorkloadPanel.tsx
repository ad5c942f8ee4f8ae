import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { actionsKey, workload } from './api';

/** What each team and each person owes, for managers. */
export function WorkloadPanel() {
  const { t } = useTranslation();
  const { language } = useReader();
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const load = useQuery({ queryKey: [...actionsKey, 'workload'], queryFn: workload });
  return (
    <Panel title={t('actions.workload')}>
      <Loaded query={load} rows={3}>
        {(teams) =>
          teams.length === 0 ? (
            <Text c="dimmed">{t('actions.noneOpen')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={420}>
              <Table verticalSpacing={5}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('actions.ownerColumn')}</Table.Th>
                    <Table.Th ta="right">{t('actions.scope.OPEN')}</Table.Th>
                    <Table.Th ta="right">{t('actions.scope.OVERDUE')}</Table.Th>
                    <Table.Th>{t('actions.oldest')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody className="numeric">
                  {teams.map((team) => (
                    <Fragment key={team.teamId ?? 'none'}>
                      <Table.Tr fw={650}>
                        <Table.Td>{team.teamName ?? t('actions.noTeam')}</Table.Td>
                        <Table.Td ta="right">{team.open}</Table.Td>
                        <Table.Td ta="right">
                          <Overdue count={team.overdue} />
                        </Table.Td>
                        <Table.Td />
                      </Table.Tr>
                      {team.owners.map((owner) => (
                        <Table.Tr key={owner.owner?.id ?? 'nobody'}>
                          <Table.Td pl="xl">{owner.owner?.name ?? t('actions.noOwner')}</Table.Td>
                          <Table.Td ta="right">{owner.open}</Table.Td>
                          <Table.Td ta="right">
                            <Overdue count={owner.overdue} />
                          </Table.Td>
                          <Table.Td>{owner.oldestDueOn ? day.format(Date.parse(owner.oldestDueOn)) : '–'}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Fragment>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Overdue({ count }: { count: number }) {
  return (
    <Text span inherit c={count > 0 ? 'var(--mantine-color-error)' : undefined} fw={count > 0 ? 650 : undefined}>
      {count}
    </Text>
  );
}
