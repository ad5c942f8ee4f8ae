import type { Override, Schedule, Temporary } from '../api';
import type { Draft } from './draft';
import { EndOverrideModal } from './EndOverrideModal';
import { EndTemporaryModal } from './EndTemporaryModal';
import { OverrideModal } from './OverrideModal';
import { TemporaryModal } from './TemporaryModal';

export type Dialog =
  | { kind: 'override'; draft: Draft }
  | { kind: 'ended'; override: Override }
  | { kind: 'temporary' }
  | { kind: 'endedTemporary'; temporary: Temporary };

interface ExceptionDialogsProps {
  schedule: Schedule;
  overrides: Override[];
  dialog: Dialog | undefined;
  onClose: () => void;
}

/** The dialog that is open, if any. */
export function ExceptionDialogs({ schedule, overrides, dialog, onClose }: ExceptionDialogsProps) {
  switch (dialog?.kind) {
    case 'override':
      return <OverrideModal schedule={schedule} draft={dialog.draft} overrides={overrides} onClose={onClose} />;
    case 'ended':
      return <EndOverrideModal schedule={schedule} override={dialog.override} onClose={onClose} />;
    case 'temporary':
      return <TemporaryModal schedule={schedule} onClose={onClose} />;
    case 'endedTemporary':
      return <EndTemporaryModal schedule={schedule} temporary={dialog.temporary} onClose={onClose} />;
    case undefined:
      return null;
  }
}
