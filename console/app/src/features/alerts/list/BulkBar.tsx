import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconMoon, IconStairsUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BulkDialog } from './BulkDialogs';
import classes from './List.module.css';

interface BulkBarProps {
  count: number;
  busy: boolean;
  onAct: (action: 'ACKNOWLEDGE' | 'UNACKNOWLEDGE') => void;
  onOpen: (dialog: BulkDialog) => void;
  onDeclare: () => void;
  onClear: () => void;
}

/** What can be done to those that are chosen. */
export function BulkBar({ count, busy, onAct, onOpen, onDeclare, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('alerts.chosen', { count })}>
      <span className={classes.count} role="status">
        {t('alerts.chosen', { count })}
      </span>
      <Button size="xs" leftSection={<IconCheck size={14} />} loading={busy} onClick={() => onAct('ACKNOWLEDGE')}>
        {t('alerts.acknowledge')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconMoon size={14} />} onClick={() => onOpen('snooze')}>
        {t('alerts.snooze')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconStairsUp size={14} />} onClick={() => onOpen('escalate')}>
        {t('alerts.escalate')}
      </Button>
      <Button size="xs" variant="default" onClick={() => onOpen('resolve')}>
        {t('alerts.resolve')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('alerts.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onDeclare}>{t('incidents.declare')}…</Menu.Item>
          <Menu.Item onClick={() => onOpen('join')}>{t('declaring.into')}…</Menu.Item>
          <Menu.Item onClick={() => onAct('UNACKNOWLEDGE')}>{t('alerts.giveBack')}</Menu.Item>
          <Menu.Item onClick={() => onOpen('reassign')}>{t('alerts.reassign')}…</Menu.Item>
          <Menu.Item onClick={() => onOpen('merge')}>{t('alerts.merge')}…</Menu.Item>
          <Menu.Item onClick={() => onOpen('note')}>{t('alerts.addNote')}…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button size="xs" variant="subtle" leftSection={<IconX size={14} />} onClick={onClear}>
        {t('alerts.chooseNone')}
      </Button>
    </div>
  );
}
