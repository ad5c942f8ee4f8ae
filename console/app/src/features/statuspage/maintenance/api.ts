import { queryOptions } from '@tanstack/react-query';
import { comms, ok, type Comms } from '../../../api/clients';
import { ifMatch, versioned } from '../../../api/etag';
import { everything, listQuery } from '../../../api/pages';
import type { Finding } from '../checks';

export type Maintenance = Comms['MaintenanceResponse'];
export type MaintenancePlan = Comms['MaintenanceChangeRequest'];
export type Words = Record<string, string>;
export type Move = 'start' | 'complete' | 'cancel';

export const maintenancesKey = ['comms', 'maintenances'];

export function maintenanceList(pageId: string) {
  return listQuery<Maintenance>([...maintenancesKey, 'page', pageId], (cursor) =>
    ok(comms.GET('/api/comms/v1/maintenances', { params: { query: { pageId, cursor } } })),
  );
}

/** All whose windows touch the time that a calendar shows. */
export function maintenancesIn(pageId: string, { since, until }: { since: string; until: string }) {
  return queryOptions({
    queryKey: [...maintenancesKey, 'calendar', pageId, since, until],
    queryFn: () =>
      everything((cursor) =>
        ok(
          comms.GET('/api/comms/v1/maintenances', {
            params: { query: { pageId, from: since, until, limit: 200, cursor } },
          }),
        ),
      ),
  });
}

export function maintenanceUpdatesQuery(id: string) {
  return queryOptions({
    queryKey: [...maintenancesKey, 'one', id, 'updates'],
    queryFn: () => ok(comms.GET('/api/comms/v1/maintenances/{id}/updates', { params: { path: { id } } })),
  });
}

export function planMaintenance(pageId: string, plan: MaintenancePlan, publish: boolean): Promise<Maintenance> {
  return ok(comms.POST('/api/comms/v1/maintenances', { body: { ...plan, pageId, body: plan.body ?? {}, publish } }));
}

/** What is odd about a plan before it is announced. */
export const checkPlan = ({ pageId, ...plan }: MaintenancePlan & { pageId: string }) =>
  ok(comms.POST('/api/comms/v1/maintenances/checks', { body: { ...plan, pageId, body: plan.body ?? {} } }));

/** What is odd about words before they are said of a maintenance. */
export const checkWords = ({ id, status, body }: { id: string; status: Maintenance['status']; body: Words }) =>
  ok(comms.POST('/api/comms/v1/maintenances/{id}/checks', { params: { path: { id } }, body: { status, body } }));

export async function changeMaintenance(id: string, body: MaintenancePlan): Promise<Maintenance> {
  const params = { path: { id } };
  const { etag } = await versioned(comms.GET('/api/comms/v1/maintenances/{id}', { params }));
  return ok(comms.PUT('/api/comms/v1/maintenances/{id}', { params: { ...params, header: ifMatch(etag) }, body }));
}

export interface Said {
  body: Words;
  deliver: boolean;
  /** Findings of the checks that may stand. */
  acknowledged: Finding['code'][];
}

export function moveMaintenance(id: string, move: Move, { body, ...said }: Said): Promise<Maintenance> {
  const request = { params: { path: { id } }, body: { ...said, body: Object.keys(body).length > 0 ? body : undefined } };
  switch (move) {
    case 'start':
      return ok(comms.POST('/api/comms/v1/maintenances/{id}/start', request));
    case 'complete':
      return ok(comms.POST('/api/comms/v1/maintenances/{id}/complete', request));
    case 'cancel':
      return ok(comms.POST('/api/comms/v1/maintenances/{id}/cancel', request));
  }
}

export const sayOfMaintenance = (id: string, status: Maintenance['status'], said: Said): Promise<Maintenance> =>
  ok(comms.POST('/api/comms/v1/maintenances/{id}/updates', { params: { path: { id } }, body: { status, ...said } }));

export const publishMaintenance = (id: string) =>
  ok(comms.POST('/api/comms/v1/maintenances/{id}/publish', { params: { path: { id } }, body: { deliver: true } }));

export const removeMaintenance = (id: string) =>
  ok(comms.DELETE('/api/comms/v1/maintenances/{id}', { params: { path: { id } } }));
