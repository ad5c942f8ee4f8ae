import type { NewPicture } from './api';

/** A picture of a line that waits: with its id once the service has it, as an address that holds it until then. */
export interface LinePicture {
  alt: string;
  id?: string;
  data?: string;
}

/** The first picture that the service does not have yet. */
export const unsent = (pictures: LinePicture[] = []) => pictures.find(({ id, data }) => id === undefined && data !== undefined);

/** The same with one of them known to the service. */
export const known = (pictures: LinePicture[] = [], sent: LinePicture, id: string) =>
  pictures.map((one) => (one === sent ? { id, alt: one.alt } : one));

/** As an entry names them. */
export const named = (pictures: LinePicture[]): NewPicture[] => pictures.flatMap(({ id, alt }) => (id ? [{ id, alt }] : []));
