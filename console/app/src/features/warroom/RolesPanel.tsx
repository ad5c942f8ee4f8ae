import { ActionIcon, Button, Group, Menu, Stack, Text, Tooltip } from '@mantine/core';
import { IconCrown, IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me';
import { Time } from '../../shared/time/Time';
import { ToneBadge } from '../../shared/ui/Badges';
import { Panel } from '../../shared/ui/Panel';
import { assignRole, endRole, useCommand, type IncidentDetail, type RoleView } from './api';
import { BriefModal } from './brief/BriefModal';
import { OfferModal } from './dialogs/OfferModal';
import { AssignModal } from './dialogs/AssignModal';
import { RoleHistoryModal } from './dialogs/RoleHistoryModal';
import classes from './WarRoom.module.css';

/** Who does what; roles that the severity needs come first and are marked while they are vacant. */
export function RolesPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [assigned, setAssigned] = useState<RoleView>();
  const [given, setGiven] = useState<RoleView>();
  const [all, setAll] = useState(false);
  const [history, setHistory] = useState(false);
  const [briefed, setBriefed] = useState(false);
  const shown = detail.roles.filter((role) => all || role.required || role.holders.length > 0);
  return (
    <Panel
      title={t('warroom.roles')}
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('common.actions')}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAll(!all)}>{all ? t('warroom.fewerRoles') : t('warroom.allRoles')}</Menu.Item>
            <Menu.Item onClick={() => setBriefed(true)}>{t('brief.me')}</Menu.Item>
            <Menu.Item onClick={() => setHistory(true)}>{t('warroom.roleHistory')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      {detail.missingPeople > 0 && (
        <Text size="sm" mb={4}>
          {t('warroom.missingPeople', { count: detail.missingPeople })}
        </Text>
      )}
      {shown.map((role) => (
        <RoleLine key={role.key} role={role} detail={detail} onAssign={() => setAssigned(role)} onGive={() => setGiven(role)} />
      ))}
      {assigned && <AssignModal detail={detail} role={assigned} onClose={() => setAssigned(undefined)} />}
      {given && <OfferModal detail={detail} role={given} onClose={() => setGiven(undefined)} />}
      {briefed && <BriefModal incidentId={detail.incident.id} onClose={() => setBriefed(false)} />}
      {history && <RoleHistoryModal detail={detail} onClose={() => setHistory(false)} />}
    </Panel>
  );
}

interface RoleLineProps {
  role: RoleView;
  detail: IncidentDetail;
  onAssign: () => void;
  /** Hands over what one holds oneself. */
  onGive: () => void;
}

function RoleLine({ role, detail, onAssign, onGive }: RoleLineProps) {
  const { t } = useTranslation();
  const me = useMe();
  const id = detail.incident.id;
  const may = (action: string) => (detail.allowedActions as string[]).includes(action);
  const command = role.key === 'commander';
  const mayAssign = may(command ? 'APPOINT_COMMANDER' : 'ASSIGN_ROLE');
  const vacant = role.holders.length === 0;
  const holds = role.holders.some(({ person }) => person?.id === me?.id);
  const offered = detail.handOvers.filter((offer) => offer.role === role.key);
  const mayGive = holds && may(command ? 'OFFER_COMMAND' : 'TAKE_ROLE');
  const mayTake = !command && may('TAKE_ROLE') && me && !holds && (vacant || !role.single);
  const take = useCommand(id, () => assignRole(id, role.key, me?.id ?? ''));
  const end = useCommand(id, (personId: string) => endRole(id, role.key, personId));
  return (
    <div className={classes.role}>
      <div>
        <Group gap={6}>
          <Tooltip label={role.duties.join(' · ')} disabled={role.duties.length === 0} multiline maw={320}>
            <Text size="sm" c="dimmed">
              {command && <IconCrown size={13} aria-hidden />} {role.name}
            </Text>
          </Tooltip>
          {vacant && role.required && <ToneBadge tone="alarm">{t('warroom.vacant')}</ToneBadge>}
        </Group>
        <Stack gap={0}>
          {role.holders.map(({ person, since }) => (
            <Text key={person?.id} fw={600}>
              {person?.name}{' '}
              <Text span size="xs" c="dimmed" fw={400}>
                <Time at={since} />
              </Text>
            </Text>
          ))}
          {offered.map(({ id: offer, to }) => (
            <Text key={offer} size="xs" c="dimmed">
              {t('handOver.waits', { name: to?.name })}
            </Text>
          ))}
        </Stack>
      </div>
      <Group gap={4} wrap="nowrap">
        {mayTake && (
          <Button size="compact-xs" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {t('warroom.takeRole')}
          </Button>
        )}
        {mayAssign && (vacant || !role.single) && (
          <ActionIcon size="sm" aria-label={t('warroom.assign', { role: role.name })} onClick={onAssign}>
            <IconPlus size={15} />
          </ActionIcon>
        )}
        {(mayAssign || holds) && !vacant && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" aria-label={`${t('common.actions')}: ${role.name}`}>
                <IconDots size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {mayGive && (
                <Menu.Item onClick={onGive}>
                  {command ? t('warroom.handOver') : t('handOver.of', { role: role.name })}
                </Menu.Item>
              )}
              {mayAssign && role.single && <Menu.Item onClick={onAssign}>{t('warroom.reassign')}</Menu.Item>}
              {role.holders
                .filter(({ person }) => mayAssign || person?.id === me?.id)
                .map(({ person }) => (
                  <Menu.Item key={person?.id} onClick={() => person && end.mutate(person.id)}>
                    {t('warroom.endRole', { name: person?.name })}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </div>
  );
}
