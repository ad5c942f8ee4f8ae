import { useRole } from '../../session/session';
import { useKeys } from '../../shared/ui/useKeys';
import { DeclareModal } from './DeclareModal';
import { closeDeclare, openDeclare, useDeclareDialog } from './declareStore';

/** The declare dialog, which a key opens wherever somebody is. */
export function DeclareHost() {
  useKeys({ 'shift+d': openDeclare }, useRole('admin', 'manager', 'responder'));
  const dialog = useDeclareDialog();
  return dialog && <DeclareModal origin={dialog.origin} onClose={closeDeclare} />;
}
