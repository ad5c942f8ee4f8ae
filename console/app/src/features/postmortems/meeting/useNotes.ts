import { useLocalStorage } from '@mantine/hooks';
import type { Meeting } from './api';

interface Draft {
  /** What the stored notes said when one began to type. */
  base: string;
  text: string;
}

/** Notes that somebody types: they survive a reload until they are stored. */
export function useNotes(id: string, meeting: Meeting) {
  const [draft, setDraft, forget] = useLocalStorage<Draft | null>({
    key: `muster.review-minutes.${id}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const base = draft?.base ?? meeting.notes;
  const text = draft?.text ?? meeting.notes;
  return {
    text,
    base,
    /** Others stored other notes since one began. */
    outdated: draft !== null && draft.base !== meeting.notes && draft.text !== meeting.notes,
    write: (words: string) => setDraft({ base, text: words }),
    /** One goes on with both texts, the stored one first. */
    putTogether: () => setDraft({ base: meeting.notes, text: [meeting.notes, text].filter(Boolean).join('\n') }),
    forget,
  };
}
