import { ActionIcon, Avatar, Button, Tooltip } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { teamsQuery, useNames } from '../../shared/pick/catalogue';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { deleteTeam, teamsKey, type Team } from './api';
import { TeamModal } from './TeamModal';

export function TeamsPanel() {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const mayChange = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Team | 'new'>();
  const remove = useSend(deleteTeam, { touches: [teamsKey] });

  function confirmRemoval(team: Team) {
    modals.openConfirmModal({
      title: t('teams.remove', { name: team.name }),
      children: t('teams.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(team.id),
    });
  }

  return (
    <Panel
      flush
      title={t('people.teams')}
      actions={
        mayChange && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('teams.add')}
          </Button>
        )
      }
    >
      <Loaded query={teams}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t('teams.none')} text={t('teams.noneText')} />
          ) : (
            <Rows label={t('people.teams')}>
              {list.map((team) => (
                <Row
                  key={team.id}
                  to={`/teams/${team.id}`}
                  title={team.name}
                  meta={[t('teams.memberCount', { count: team.memberIds.length }), team.zone, team.description]
                    .filter(Boolean)
                    .join(' · ')}
                  side={
                    <>
                      <Members ids={team.memberIds} />
                      {mayChange && (
                        <>
                          <Button variant="subtle" size="xs" onClick={() => setEdited(team)}>
                            {t('common.edit')}
                          </Button>
                          <ActionIcon aria-label={t('teams.remove', { name: team.name })} onClick={() => confirmRemoval(team)}>
                            <IconTrash size={16} />
                          </ActionIcon>
                        </>
                      )}
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && <TeamModal team={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Panel>
  );
}

function Members({ ids }: { ids: string[] }) {
  const names = useNames();
  return (
    <Avatar.Group visibleFrom="sm">
      {ids.slice(0, 5).map((id) => (
        <Tooltip key={id} label={names.person(id)}>
          <Avatar name={names.person(id)} color="pine" size={28} radius="xl" />
        </Tooltip>
      ))}
      {ids.length > 5 && (
        <Avatar size={28} radius="xl">
          +{ids.length - 5}
        </Avatar>
      )}
    </Avatar.Group>
  );
}
