import { notifications } from '@mantine/notifications';
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { addPicture, mostBytes, mostPictures, pictureTypes, type NewPicture } from './api';

/** A picture on its way into an entry. */
export interface Chosen {
  key: string;
  /** The picture itself, as an address. */
  preview: string;
  alt: string;
  /** Missing while it is being sent. */
  id?: string;
}

let keys = 0;

/** Pictures that somebody pastes, drops or chooses, until the entry is written that shows them. */
export function usePictures(incidentId: string) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const without = (key: string) => setChosen((known) => known.filter((one) => one.key !== key));
  const send = useSend(({ key, file }: { key: string; file: File }) =>
    addPicture(incidentId, file).then(
      ({ id }) => setChosen((known) => known.map((one) => (one.key === key ? { ...one, id } : one))),
      (error: unknown) => {
        without(key);
        throw error;
      },
    ),
  );

  async function add(files: File[]) {
    const fitting = files.filter(({ type, size }) => pictureTypes.includes(type) && size <= mostBytes);
    const room = fitting.slice(0, mostPictures - chosen.length);
    if (room.length < files.length) notifications.show({ message: t('pictures.notTaken'), color: 'red' });
    for (const file of room) {
      const key = `${keys++}`;
      const preview = await dataUrl(file);
      setChosen((known) => [...known, { key, preview, alt: '' }]);
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
    describe: (key: string, alt: string) =>
      setChosen((known) => known.map((one) => (one.key === key ? { ...one, alt } : one))),
    /** Whether one is still being sent. */
    isWaiting: chosen.some(({ id }) => id === undefined),
    /** For the entry; what is not described shows what the entry says. */
    toShow: (text: string): NewPicture[] =>
      chosen.flatMap(({ id, alt }) => (id ? [{ id, alt: alt.trim() || text.slice(0, 500) }] : [])),
    clear: () => setChosen([]),
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
