import { incident, okAs, type Incident } from '../../../api/clients';

export type Shown = Incident['Shown'];
export type NewPicture = Incident['PictureRequest'];

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'];
export const mostBytes = 5_000_000;
export const mostPictures = 5;

export const pictureUrl = (incidentId: string, id: string) => `/api/incident/v1/incidents/${incidentId}/pictures/${id}`;

/** Keeps a picture until an entry shows it. */
export function addPicture(incidentId: string, file: Blob): Promise<{ id: string }> {
  return okAs(
    incident.POST('/api/incident/v1/incidents/{id}/pictures', {
      params: { path: { id: incidentId } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
    }),
  );
}
