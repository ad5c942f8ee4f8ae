import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnAlerts, type Alert, type BulkAction, type BulkResult } from '../api';
import { EscalateModal } from '../dialogs/EscalateModal';
import { JoinModal } from '../dialogs/JoinModal';
import { MergeModal } from '../dialogs/MergeModal';
import { ReassignModal } from '../dialogs/ReassignModal';
import { SnoozeModal } from '../dialogs/SnoozeModal';
import { TextModal } from '../dialogs/TextModal';
import { KeysModal } from './KeysModal';

export type BulkDialog = 'snooze' | 'escalate' | 'reassign' | 'merge' | 'note' | 'resolve' | 'join' | 'keys';

interface BulkDialogsProps {
  dialog: BulkDialog;
  /** All that are listed. */
  alerts: Alert[];
  /** Those that are meant. */
  ids: string[];
  onDone: (results: BulkResult[]) => void;
  /** They are in an incident now. */
  onJoined: () => void;
  onClose: () => void;
}

/** Asks what an action on several alerts needs to know, and does it. */
export function BulkDialogs({ dialog, alerts, ids: now, onDone, onJoined, onClose }: BulkDialogsProps) {
  const { t } = useTranslation();
  // Those that were meant when the dialog opened, whatever the list says meanwhile.
  const [ids] = useState(now);
  const [meant] = useState(() => alerts.filter(({ id }) => now.includes(id)));
  const count = ids.length;
  const send = (action: BulkAction, to = ids) => actOnAlerts(to, action);
  const shared = { onDone, onClose };
  switch (dialog) {
    case 'snooze':
      return <SnoozeModal title={t('alerts.snoozeSome', { count })} send={(seconds) => send({ action: 'SNOOZE', seconds })} {...shared} />;
    case 'escalate':
      return <EscalateModal title={t('alerts.escalateSome', { count })} send={() => send({ action: 'ESCALATE' })} {...shared} />;
    case 'reassign':
      return <ReassignModal title={t('alerts.reassignSome', { count })} send={(to) => send({ action: 'REASSIGN', to })} {...shared} />;
    case 'merge': {
      const oldest = [...meant].sort((a, b) => a.number - b.number)[0];
      const alone = count === 1;
      return (
        <MergeModal
          title={t('alerts.mergeSome', { count })}
          candidates={alone ? alerts.filter(({ id, status }) => !ids.includes(id) && status !== 'RESOLVED') : meant}
          proposed={alone ? null : (oldest?.id ?? null)}
          send={(into) => send({ action: 'MERGE', into }, ids.filter((id) => id !== into))}
          {...shared}
        />
      );
    }
    case 'note':
      return (
        <TextModal
          title={t('alerts.addNote')}
          label={t('alerts.noteText')}
          submitLabel={t('common.add')}
          required
          send={(text) => send({ action: 'NOTE', text })}
          {...shared}
        />
      );
    case 'resolve':
      return (
        <TextModal
          title={t('alerts.resolveSome', { count })}
          label={t('alerts.note')}
          submitLabel={t('alerts.resolve')}
          send={(text) => send({ action: 'RESOLVE', text: text || undefined })}
          {...shared}
        />
      );
    case 'join':
      return <JoinModal ids={ids} onDone={onJoined} onClose={onClose} />;
    case 'keys':
      return <KeysModal onClose={onClose} />;
  }
}
