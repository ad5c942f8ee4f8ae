import { ActionIcon, Button, Collapse, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge, ToneBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import { Updates } from '../Updates';
import { useWords } from '../useWords';
import { maintenancesKey, maintenanceUpdatesQuery, publishMaintenance, removeMaintenance, type Maintenance, type Move } from './api';

interface MaintenanceRowProps {
  maintenance: Maintenance;
  /** A link led here for its sake. */
  chosen?: boolean;
  /** For those who may change it. */
  onEdit?: () => void;
  onMove?: (move: Move | 'update') => void;
}

/** One maintenance with what can be done about it now. */
export function MaintenanceRow({ maintenance, chosen, onEdit, onMove }: MaintenanceRowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [opened, { toggle }] = useDisclosure();
  const { stage, status, scheduledFor, scheduledUntil, lateSince, cancelledAt } = maintenance;
  const draft = stage === 'DRAFT';
  return (
    <>
      <Row
        rowId={maintenance.id}
        chosen={chosen}
        title={words(maintenance.title)}
        meta={
          <>
            <Time at={scheduledFor} as="absolute" /> – <Time at={scheduledUntil} as="absolute" />
          </>
        }
        side={
          <>
            {lateSince && (
              <ToneBadge tone="alarm">
                {t(`maintenance.late.${maintenance.begunAt ? 'end' : 'start'}`)} <Time at={lateSince} as="absolute" />
              </ToneBadge>
            )}
            {draft ? (
              <ToneBadge tone="watch">{t('statuspage.stage.DRAFT')}</ToneBadge>
            ) : (
              <StateBadge kind="postStatus" state={cancelledAt ? 'CANCELLED' : status} />
            )}
            {onEdit && onMove && <Actions maintenance={maintenance} onEdit={onEdit} onMove={onMove} />}
            <Button size="xs" variant="subtle" aria-expanded={opened} onClick={toggle}>
              {t('statuspage.said', { count: maintenance.updateCount })}
            </Button>
          </>
        }
      />
      <Collapse expanded={opened}>{opened && <Updates query={maintenanceUpdatesQuery(maintenance.id)} />}</Collapse>
    </>
  );
}

function Actions({ maintenance, onEdit, onMove }: Required<Omit<MaintenanceRowProps, 'chosen'>>) {
  const { t } = useTranslation();
  const words = useWords();
  const touches = [maintenancesKey];
  const publish = useSend(() => publishMaintenance(maintenance.id), { touches });
  const remove = useSend(() => removeMaintenance(maintenance.id), { touches });
  const { stage, status } = maintenance;
  const draft = stage === 'DRAFT';
  const waits = !draft && status === 'SCHEDULED';
  const goesOn = status === 'IN_PROGRESS' || status === 'VERIFYING';
  const confirmRemoval = () =>
    modals.openConfirmModal({
      title: t('maintenance.remove'),
      children: t('maintenance.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <>
      {draft && (
        <Button size="xs" loading={publish.isPending} onClick={() => publish.mutate()}>
          {t('maintenance.announce')}
        </Button>
      )}
      {goesOn && (
        <Button size="xs" onClick={() => onMove('complete')}>
          {t('maintenance.complete')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`${t('common.actions')}: ${words(maintenance.title)}`}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {status !== 'COMPLETED' && <Menu.Item onClick={onEdit}>{t('maintenance.edit')}</Menu.Item>}
          {!draft && <Menu.Item onClick={() => onMove('update')}>{t('maintenance.update')}</Menu.Item>}
          {waits && <Menu.Item onClick={() => onMove('start')}>{t('maintenance.start')}</Menu.Item>}
          {waits && (
            <Menu.Item color="red" onClick={() => onMove('cancel')}>
              {t('maintenance.cancel')}
            </Menu.Item>
          )}
          {draft && (
            <Menu.Item color="red" onClick={confirmRemoval}>
              {t('maintenance.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
