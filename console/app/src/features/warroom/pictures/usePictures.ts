import { notifications } from '@mantine/notifications';
import { useRef, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/clients';
import { isPassing, toProblem } from '../../../api/problem';
import { useSend } from '../../../shared/forms/useSend';
import { useDraft } from '../draft/useDraft';
import { addPicture, mostBytes, mostPictures, pictureTypes } from './api';
import { blobOf, dataUrl } from './dataUrl';
import type { LinePicture } from './line';

/** A picture on its way into an entry. */
export interface Chosen {
  key: string;
  /** The picture itself, as an address. */
  preview: string;
  alt: string;
  /** Missing while it is being sent. */
  id?: string;
  /** Whether it could not be sent; it stays, and goes with its entry. */
  failed?: boolean;
}

const none: Chosen[] = [];
/** What another page was sending when it closed, nobody sends any more. */
const left = (chosen: Chosen[]) => chosen.map((one) => (one.id === undefined ? { ...one, failed: true } : one));

/** Pictures that somebody pastes, drops or chooses, until the entry is written that shows them. */
export function usePictures(incidentId: string) {
  const { t } = useTranslation();
  const { draft: chosen, change: setChosen, read } = useDraft({ incidentId, part: 'pictures', empty: none, revive: left });
  const reading = useRef(0);
  const change = (key: string, changed: Partial<Chosen>) =>
    setChosen((known) => known.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const without = (key: string) =>
    setChosen((known) => (known.some((one) => one.key !== key) ? known.filter((one) => one.key !== key) : none));
  const send = useSend(({ key, preview }: { key: string; preview: string }) =>
    addPicture(incidentId, blobOf(preview)).then(
      ({ id }) => change(key, { id, failed: false }),
      (error: unknown) => {
        const problem = toProblem(error);
        if (isPassing(problem) || problem.status >= 500 || problem.status === 401) change(key, { failed: true });
        else without(key);
        throw error;
      },
    ),
  );

  async function add(files: File[]) {
    const fitting = files.filter(({ type, size }) => pictureTypes.includes(type) && size <= mostBytes);
    const room = fitting.slice(0, Math.max(0, mostPictures - read().length - reading.current));
    if (room.length < files.length) notifications.show({ message: t('pictures.notTaken'), color: 'red' });
    reading.current += room.length;
    for (const file of room) {
      const key = newKey();
      const preview = await dataUrl(file).catch(() => undefined);
      reading.current -= 1;
      if (preview === undefined) {
        notifications.show({ message: t('pictures.unreadable', { name: file.name }), color: 'red' });
        continue;
      }
      setChosen((known) => [...known, { key, preview, alt: '' }]);
      send.mutate({ key, preview });
    }
  }

  /** Takes the pictures of a paste or a drop; anything else goes on as usual. */
  function take(event: ClipboardEvent | DragEvent) {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    const files = Array.from(data.files);
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  }

  return {
    chosen,
    add,
    take,
    remove: without,
    describe: (key: string, alt: string) => change(key, { alt }),
    again: ({ key, preview }: Chosen) => {
      change(key, { failed: false });
      send.mutate({ key, preview });
    },
    /** Whether one is still being sent; one that failed goes with the line, and is sent before it. */
    isWaiting: chosen.some(({ id, failed }) => id === undefined && !failed),
    /** For the entry; what is not described shows what the entry says. */
    toShow: (text: string): LinePicture[] =>
      chosen.map(({ id, alt, preview }) => ({ alt: alt.trim() || text.slice(0, 500), ...(id ? { id } : { data: preview }) })),
    clear: () => setChosen(() => none),
  };
}
