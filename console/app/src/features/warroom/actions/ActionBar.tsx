import { Button, Group, Menu } from '@mantine/core';
import { IconCrown, IconDots, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncidentDetail } from '../api';
import { allowedActions, type RoomAction } from './actions';
import type { Desk } from './useDesk';

/** What can be done now, beside each other; what is rare is in a menu. */
export function ActionBar({ detail, desk }: { detail: IncidentDetail; desk: Desk }) {
  const { t } = useTranslation();
  const allowed = allowedActions(detail);
  const rare = allowed.filter((action) => action.rare);
  return (
    <Group gap="xs">
      {desk.mayTakeCommand && (
        <Button leftSection={<IconCrown size={16} />} loading={desk.takingCommand} onClick={desk.takeCommand}>
          {t('warroom.takeCommand')}
        </Button>
      )}
      {allowed
        .filter((action) => !action.rare)
        .map((action, index) => (
          <Button
            key={action.label}
            px={12}
            {...look(action, detail, index === 0 && !desk.mayTakeCommand)}
            leftSection={<action.icon size={16} />}
            onClick={() => desk.open(action)}
          >
            {t(action.label)}
          </Button>
        ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t('common.actions')}>
            <IconDots size={17} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {rare.map((action) => (
            <Menu.Item key={action.label} leftSection={<action.icon size={16} />} onClick={() => desk.open(action)}>
              {t(action.label)}
            </Menu.Item>
          ))}
          <Menu.Item component={Link} to={`/incidents/${detail.incident.id}/sheet`} leftSection={<IconPrinter size={16} />}>
            {t('sheet.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

/** The next thing to do stands out: an update, or the end once the gate is open. */
export function look(action: RoomAction, detail: IncidentDetail, first: boolean) {
  if (action.label === 'warroom.resolve' && detail.gate.open) return { variant: 'filled', color: 'green.8' };
  return { variant: first ? 'filled' : 'default' };
}
