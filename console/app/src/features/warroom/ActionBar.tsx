import { Button, Group, Menu } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import {
  IconArrowRight,
  IconCheck,
  IconCrown,
  IconDots,
  IconMessage,
  IconPencil,
  IconUserPlus,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeCommand, useCommand, type IncidentDetail } from './api';
import { CancelModal } from './dialogs/CancelModal';
import { CloseModal } from './dialogs/CloseModal';
import { EditModal } from './dialogs/EditModal';
import { OfferModal } from './dialogs/OfferModal';
import { ResolveModal } from './dialogs/ResolveModal';
import { RespondersModal } from './dialogs/RespondersModal';
import { StateModal } from './dialogs/StateModal';
import { UpdateModal } from './dialogs/UpdateModal';
import classes from './WarRoom.module.css';

type Dialog = 'state' | 'update' | 'resolve' | 'close' | 'cancel' | 'responders' | 'offer' | 'edit';

const dialogs = {
  state: StateModal,
  update: UpdateModal,
  resolve: ResolveModal,
  close: CloseModal,
  cancel: CancelModal,
  responders: RespondersModal,
  offer: OfferModal,
  edit: EditModal,
} as const;

/** What can be done now; the service says what is allowed, so nothing is offered that it would refuse. */
export function ActionBar({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog>();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const id = detail.incident.id;
  const command = useCommand(id, () => takeCommand(id), { said: t('warroom.youCommand') });
  const may = (action: string) => (detail.allowedActions as string[]).includes(action);
  useHotkeys([['u', () => may('POST_UPDATE') && setDialog('update')]]);
  const size = narrow ? 'xs' : 'sm';
  if (detail.allowedActions.length === 0) return null;
  const Shown = dialog && dialogs[dialog];
  return (
    <div className={classes.bar}>
      <Group gap={narrow ? 6 : 'xs'}>
        {may('TAKE_COMMAND') && (
          <Button size={size} leftSection={<IconCrown size={16} />} loading={command.isPending} onClick={() => command.mutate()}>
            {t('warroom.takeCommand')}
          </Button>
        )}
        {may('POST_UPDATE') && (
          <Button
            size={size}
            variant={may('TAKE_COMMAND') ? 'default' : 'filled'}
            leftSection={<IconMessage size={16} />}
            onClick={() => setDialog('update')}
          >
            {t('warroom.postUpdate')}
          </Button>
        )}
        {(may('CHANGE_STATE') || may('REOPEN')) && (
          <Button size={size} variant="default" leftSection={<IconArrowRight size={16} />} onClick={() => setDialog('state')}>
            {t('warroom.changeState')}
          </Button>
        )}
        {may('RESOLVE') && (
          <Button
            size={size}
            variant={detail.gate.open ? 'filled' : 'default'}
            color={detail.gate.open ? 'green.8' : undefined}
            leftSection={<IconCheck size={16} />}
            onClick={() => setDialog('resolve')}
          >
            {t('warroom.resolve')}
          </Button>
        )}
        {may('CLOSE') && (
          <Button size={size} variant="default" leftSection={<IconCheck size={16} />} onClick={() => setDialog('close')}>
            {t('warroom.close')}
          </Button>
        )}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size={size} variant="default" px="xs" aria-label={t('common.actions')}>
              <IconDots size={17} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {may('REQUEST_RESPONDERS') && (
              <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => setDialog('responders')}>
                {t('warroom.callPeople')}
              </Menu.Item>
            )}
            {may('OFFER_COMMAND') && (
              <Menu.Item leftSection={<IconCrown size={16} />} onClick={() => setDialog('offer')}>
                {t('warroom.handOver')}
              </Menu.Item>
            )}
            {may('EDIT') && (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
                {t('warroom.edit')}
              </Menu.Item>
            )}
            {may('CANCEL') && (
              <Menu.Item leftSection={<IconX size={16} />} onClick={() => setDialog('cancel')}>
                {t('warroom.cancel')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {Shown && <Shown detail={detail} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
