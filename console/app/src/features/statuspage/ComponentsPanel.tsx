import { ActionIcon, Button, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconComponents, IconDots, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { useNames } from '../../shared/pick/catalogue';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import {
  componentsKey,
  componentsQuery,
  componentStatuses,
  removeComponent,
  setComponentStatus,
  type Component,
  type StatusPage,
} from './api';
import { ComponentModal } from './ComponentModal';

/** What customers see one by one, and which of our services each stands for. */
export function ComponentsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const components = useQuery(componentsQuery(page.id));
  const manages = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Component | 'new'>();
  return (
    <Panel
      flush
      title={t('statuspage.tab.components')}
      actions={
        manages && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('statuspage.addComponent')}
          </Button>
        )
      }
    >
      <Loaded query={components}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconComponents} title={t('statuspage.noComponents')} text={t('statuspage.noComponentsText')} />
          ) : (
            <Rows label={t('statuspage.tab.components')}>
              {list.map((component) => (
                <ComponentRow
                  key={component.id}
                  component={component}
                  onEdit={manages ? () => setEdited(component) : undefined}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && (
        <ComponentModal
          pageId={page.id}
          component={edited === 'new' ? undefined : edited}
          position={(components.data?.length ?? 0) + 1}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

function ComponentRow({ component, onEdit }: { component: Component; onEdit?: () => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const touches = [componentsKey(component.pageId)];
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
    <Row
      title={component.group ? `${component.group}: ${component.name}` : component.name}
      meta={
        component.serviceIds.length === 0 ? (
          <ToneBadge tone="watch">{t('statuspage.noService')}</ToneBadge>
        ) : (
          component.serviceIds.map((id) => names.service(id)).join(', ')
        )
      }
      side={
        <>
          <StateBadge kind="componentStatus" state={component.status} />
          {onEdit && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={`${t('common.actions')}: ${component.name}`}>
                  <IconDots size={17} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
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
          )}
        </>
      }
    />
  );
}
