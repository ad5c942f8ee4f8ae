import type { Analysis } from './api';
import type { Drawing } from './drawing';

/** What the editor of every kind is given. */
export interface EditorProps {
  analysis: Analysis;
  drawing: Drawing;
  mayWrite: boolean;
  history: {
    canUndo: boolean;
    canRedo: boolean;
    undo: () => void;
    redo: () => void;
    change: (drawing: Drawing) => void;
  };
}
