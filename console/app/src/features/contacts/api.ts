import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import { listQuery } from '../../api/pages';

export type ContactCard = Oncall['ContactCardResponse'];
export type ContactCardValues = Oncall['ContactCardRequest'];
export type AlertContacts = Oncall['AlertContactsResponse'];

export const contactsKey = ['oncall', 'contact-cards'];

/**
 * Emergency contacts in their order.
 *
 * @param teamId only those for this team or for everybody
 */
export function cardList(teamId?: string) {
  return listQuery<ContactCard>([...contactsKey, 'list', teamId], (cursor) =>
    ok(oncall.GET('/api/oncall/v1/contact-cards', { params: { query: { teamId, cursor } } })),
  );
}

/** Who can help with an alert. */
export function alertContactsQuery(alertId: string) {
  return queryOptions({
    queryKey: [...contactsKey, 'alert', alertId],
    queryFn: () => ok(oncall.GET('/api/oncall/v1/alerts/{id}/contacts', { params: { path: { id: alertId } } })),
  });
}

export const addCard = (body: ContactCardValues): Promise<ContactCard> =>
  ok(oncall.POST('/api/oncall/v1/contact-cards', { body }));

export async function changeCard(id: string, body: ContactCardValues): Promise<ContactCard> {
  const params = { path: { id } };
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/contact-cards/{id}', { params }));
  return ok(oncall.PUT('/api/oncall/v1/contact-cards/{id}', { params: { ...params, header: ifMatch(etag) }, body }));
}

export const deleteCard = (id: string) =>
  ok(oncall.DELETE('/api/oncall/v1/contact-cards/{id}', { params: { path: { id } } }));
