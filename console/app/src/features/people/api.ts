import { oncall, ok, type Oncall } from '../../api/clients';
import { ifMatch, versioned } from '../../api/etag';
import { listQuery } from '../../api/pages';

export type Person = Oncall['PersonResponse'];
export type PersonRow = Oncall['PersonRow'];
export type ImportResult = Oncall['PeopleImportResponse'];

export const peopleKey = ['oncall', 'people'];

export function peopleList(search: string) {
  return listQuery<Person>([...peopleKey, 'list', search], (cursor) =>
    ok(oncall.GET('/api/oncall/v1/people', { params: { query: { cursor, search: search || undefined } } })),
  );
}

export interface PersonValues {
  name: string;
  email: string;
  language: string;
  zone: string;
  managerId: string | null;
  active: boolean;
}

export function addPerson(values: PersonValues) {
  return ok(oncall.POST('/api/oncall/v1/people', { params: { query: { invite: true } }, body: asRequest(values) }));
}

/** Reads the version first: the form showed what was current when it opened. */
export async function changePerson(id: string, values: PersonValues) {
  const params = { path: { id } };
  const { etag } = await versioned(oncall.GET('/api/oncall/v1/people/{id}', { params }));
  return ok(
    oncall.PUT('/api/oncall/v1/people/{id}', { params: { ...params, header: ifMatch(etag) }, body: asRequest(values) }),
  );
}

function asRequest({ managerId, ...rest }: PersonValues) {
  return { ...rest, managerId: managerId ?? undefined };
}

export function importPeople(people: PersonRow[]): Promise<ImportResult> {
  return ok(oncall.POST('/api/oncall/v1/people/import', { params: { query: { invite: true } }, body: { people } }));
}
