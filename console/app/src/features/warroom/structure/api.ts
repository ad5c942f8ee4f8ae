import { queryOptions } from '@tanstack/react-query';
import { incident, ok, type Incident } from '../../../api/clients';
import { ifMatch } from '../../../api/etag';
import { incidentKey } from '../../incidents/api';

export type Structure = Incident['StructureView'];
export type Part = Incident['PartView'];
export type Branch = Incident['BranchView'];
export type BranchWish = Incident['BranchRequest'];
export type Finding = Incident['FindingView'];

const branches = '/api/incident/v1/incidents/{id}/branches';

export const structureQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'branches'],
    queryFn: () => ok(incident.GET(branches, { params: { path: { id } } })),
  });

export const formBranch = (id: string, body: BranchWish) =>
  ok(incident.POST(branches, { params: { path: { id } }, body }));

export const changeBranch = (id: string, number: number, seen: string | undefined, body: BranchWish) =>
  ok(incident.PUT(`${branches}/{number}`, { params: { path: { id, number }, header: ifMatch(seen) }, body }));

export const dissolveBranch = (id: string, number: number) =>
  ok(incident.DELETE(`${branches}/{number}`, { params: { path: { id, number } } }));

/** Those who report to `supervisor`; null for those above whom nobody stands. */
export function reportsTo(people: Part[], supervisor: string | null): Part[] {
  return people.filter(({ supervisorId }) => (supervisorId ?? null) === supervisor);
}
