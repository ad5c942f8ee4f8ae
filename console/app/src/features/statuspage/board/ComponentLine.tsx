import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { useNames } from '../../../shared/pick/catalogue';
import { StateBadge, ToneBadge } from '../../../shared/ui/Badges';
import { componentStatuses, pagesKey, removeComponent, setComponentStatus, type Component } from '../api';
import classes from './Board.module.css';
import { Place } from './Place';
import type { Hand } from './useBoard';

interface ComponentLineProps {
  component: Component;
  /** Names of the components that it needs. */
  needs: string[];
  hand?: Hand;
  onEdit: () => void;
}

/** One component on the board. */
export function ComponentLine({ component, needs, hand, onEdit }: ComponentLineProps) {
  const { t } = useTranslation();
  const names = useNames();
  const services = component.serviceIds.map((id) => names.service(id)).join(', ');
  return (
    <Place id={component.id} name={component.name} hand={hand}>
      <div className={classes.main}>
        {component.name}
        <div className={classes.meta}>
          {services || <ToneBadge tone="watch">{t('statuspage.noService')}</ToneBadge>}
          {needs.length > 0 && ` · ${t('board.needs', { names: needs.join(', ') })}`}
          {!component.showcase && ` · ${t('board.noBars')}`}
        </div>
      </div>
      <StateBadge kind="componentStatus" state={component.status} />
      {hand && <Actions component={component} hand={hand} onEdit={onEdit} />}
    </Place>
  );
}

function Actions({ component, hand, onEdit }: { component: Component; hand: Hand; onEdit: () => void }) {
  const { t } = useTranslation();
  const touches = [[...pagesKey, component.pageId]];
  const setStatus = useSend((status: string) => setComponentStatus(component.id, status), { touches });
  const remove = useSend(() => removeComponent(component.id), { touches });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('statuspage.removeComponent', { name: component.name }),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t('common.actions')}: ${component.name}`}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
        <Menu.Item onClick={() => hand.onStep(-1)}>{t('board.up')}</Menu.Item>
        <Menu.Item onClick={() => hand.onStep(1)}>{t('board.down')}</Menu.Item>
        <Menu.Label>{t('statuspage.setByHand')}</Menu.Label>
        {componentStatuses.map((status) => (
          <Menu.Item key={status} onClick={() => setStatus.mutate(status)}>
            {t(`state.componentStatus.${status}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item color="red" onClick={confirmRemoval}>
          {t('common.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
