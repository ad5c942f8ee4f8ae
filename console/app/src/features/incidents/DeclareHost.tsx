import { DeclareModal } from './DeclareModal';
import { closeDeclare, useDeclareOpened } from './declareStore';

export function DeclareHost() {
  return useDeclareOpened() ? <DeclareModal onClose={closeDeclare} /> : null;
}
