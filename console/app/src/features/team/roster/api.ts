import { oncall, ok, type Oncall } from '../../../api/clients';

export type OnCallFacts = Oncall['OnCallFactsBody'];

export function putFacts(personId: string, body: OnCallFacts) {
  return ok(oncall.PUT('/api/oncall/v1/people/{personId}/on-call-facts', { params: { path: { personId } }, body }));
}
