import { ok, okAs, postmortem, type Postmortem } from '../../../api/clients';

export type ImportPreview = Postmortem['ImportPreview'];

const path = '/api/postmortem/v1/postmortems/imports';

/** What would become of a document; stores nothing. */
export const look = (markdown: string, incidentId: string | null): Promise<ImportPreview> =>
  ok(postmortem.POST(`${path}/preview`, { body: { markdown, incidentId: incidentId ?? undefined } }));

export const take = (markdown: string, incidentId: string, replace: boolean): Promise<{ id: string }> =>
  okAs(postmortem.POST(path, { body: { markdown, incidentId, replace } }));
