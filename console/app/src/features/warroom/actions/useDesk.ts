import { modals } from '@mantine/modals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeCommand, useCommand, type IncidentDetail } from '../api';
import type { Step } from '../next/StepDialog';
import type { RoomAction } from './actions';

/** The dialog that is open in a war room, whatever changes around it, and taking command, which is one question. */
export interface Desk {
  shown: RoomAction | undefined;
  open: (action: RoomAction) => void;
  /** The step of "Do next" whose dialog is open. */
  begun: Step | undefined;
  begin: (step: Step) => void;
  close: () => void;
  mayTakeCommand: boolean;
  takingCommand: boolean;
  takeCommand: () => void;
  /** The same for a key, which is soon pressed by mistake. */
  askToTakeCommand: () => void;
}

export function useDesk(detail: IncidentDetail): Desk {
  const { t } = useTranslation();
  const [shown, setShown] = useState<RoomAction>();
  const [begun, setBegun] = useState<Step>();
  const { id } = detail.incident;
  const command = useCommand(id, () => takeCommand(id), { said: t('warroom.youCommand') });
  return {
    shown,
    open: setShown,
    begun,
    begin: setBegun,
    close: () => {
      setShown(undefined);
      setBegun(undefined);
    },
    mayTakeCommand: (detail.allowedActions as string[]).includes('TAKE_COMMAND'),
    takingCommand: command.isPending,
    takeCommand: () => command.mutate(),
    askToTakeCommand: () =>
      modals.openConfirmModal({
        title: t('warroom.takeCommand'),
        children: t('warroom.takeCommandAsk', { reference: detail.incident.reference }),
        labels: { confirm: t('warroom.takeCommand'), cancel: t('common.cancel') },
        onConfirm: () => command.mutate(),
      }),
  };
}
