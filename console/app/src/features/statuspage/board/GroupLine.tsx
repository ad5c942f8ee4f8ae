import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { pagesKey, type ComponentGroup } from '../api';
import { removeGroup } from './api';
import classes from './Board.module.css';
import { Place } from './Place';
import type { Hand } from './useBoard';

interface GroupLineProps {
  group: ComponentGroup;
  hand?: Hand;
  onEdit: () => void;
}

/** The heading of a group on the board. */
export function GroupLine({ group, hand, onEdit }: GroupLineProps) {
  const { t } = useTranslation();
  const remove = useSend(() => removeGroup(group.id), { touches: [[...pagesKey, group.pageId]] });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('board.removeGroup', { name: group.name }),
      children: t('board.removeGroupText'),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <Place id={group.id} name={group.name} hand={hand} heading>
      <div className={classes.main}>
        {group.name}
        {group.description && <div className={classes.meta}>{group.description}</div>}
      </div>
      {hand && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`${t('common.actions')}: ${group.name}`}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
            <Menu.Item onClick={() => hand.onStep(-1)}>{t('board.up')}</Menu.Item>
            <Menu.Item onClick={() => hand.onStep(1)}>{t('board.down')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" onClick={confirmRemoval}>
              {t('common.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Place>
  );
}
