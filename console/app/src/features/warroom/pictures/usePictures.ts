import { notifications } from '@mantine/notifications';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { isPassing, toProblem } from '../../../api/problem';
import { addPicture, mostBytes, mostPictures, pictureTypes, type NewPicture } from './api';

/** A picture on its way into an entry. */
export interface Chosen {
  key: string;
  /** The picture itself, as an address. */
  preview: string;
  alt: string;
  /** Missing while it is being sent. */
  id?: string;
  file: File;
  /** Whether it could not be sent; it stays for another try. */
  failed?: boolean;
}

let keys = 0;

/** Pictures that somebody pastes, drops or chooses, until the entry is written that shows them. */
export function usePictures(incidentId: string) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const taken = useRef(0);
  const change = (key: string, changed: Partial<Chosen>) =>
    setChosen((known) => known.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const without = (key: string) => {
    taken.current -= 1;
    setChosen((known) => known.filter((one) => one.key !== key));
  };
  const send = useSend(({ key, file }: { key: string; file: File }) =>
    addPicture(incidentId, file).then(
      ({ id }) => change(key, { id }),
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
    const room = fitting.slice(0, mostPictures - taken.current);
    if (room.length < files.length) notifications.show({ message: t('pictures.notTaken'), color: 'red' });
    taken.current += room.length;
    for (const file of room) {
      const key = `${keys++}`;
      const preview = await dataUrl(file).catch(() => undefined);
      if (preview === undefined) {
        taken.current -= 1;
        notifications.show({ message: t('pictures.unreadable', { name: file.name }), color: 'red' });
        continue;
      }
      setChosen((known) => [...known, { key, preview, alt: '', file }]);
      send.mutate({ key, file });
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
    again: ({ key, file }: Chosen) => {
      change(key, { failed: false });
      send.mutate({ key, file });
    },
    /** Whether one is still being sent; one that failed keeps no words back. */
    isWaiting: chosen.some(({ id, failed }) => id === undefined && !failed),
    /** For the entry; what is not described shows what the entry says. */
    toShow: (text: string): NewPicture[] =>
      chosen.flatMap(({ id, alt }) => (id ? [{ id, alt: alt.trim() || text.slice(0, 500) }] : [])),
    /** Forgets those that the entry shows; what the service does not have yet stays for the next one. */
    clear: () => {
      const kept = chosen.filter(({ id }) => id === undefined);
      taken.current = kept.length;
      setChosen(kept);
    },
  };
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
