import { queryOptions } from '@tanstack/react-query';
import { oncall, ok, type Oncall } from '../../api/clients';

export type ContactMethod = Oncall['ContactMethodResponse'];
export type Rule = Oncall['NotificationRuleSpec'];
export type QuietWindow = Oncall['QuietWindow'];

export const methodsKey = (personId: string) => ['oncall', 'people', personId, 'contact-methods'];
export const rulesKey = (personId: string) => ['oncall', 'people', personId, 'rules'];

export function methodsQuery(personId: string) {
  return queryOptions({
    queryKey: methodsKey(personId),
    queryFn: () => ok(oncall.GET('/api/oncall/v1/people/{personId}/contact-methods', { params: { path: { personId } } })),
  });
}

export function rulesQuery(personId: string) {
  return queryOptions({
    queryKey: rulesKey(personId),
    queryFn: () =>
      ok(oncall.GET('/api/oncall/v1/people/{personId}/notification-rules', { params: { path: { personId } } })),
  });
}

export const quietHoursKey = (personId: string) => ['oncall', 'people', personId, 'quiet-hours'];

export function quietHoursQuery(personId: string) {
  return queryOptions({
    queryKey: quietHoursKey(personId),
    queryFn: () =>
      ok(oncall.GET('/api/oncall/v1/people/{personId}/notification-rules/quiet-hours', { params: { path: { personId } } })),
  });
}

export const setQuietHours = (personId: string, windows: QuietWindow[]) =>
  ok(
    oncall.PUT('/api/oncall/v1/people/{personId}/notification-rules/quiet-hours', {
      params: { path: { personId } },
      body: { windows },
    }),
  );

export const changeMe = (body: { name: string; language: string; zone: string }) =>
  ok(oncall.PUT('/api/oncall/v1/me', { body }));

export interface NewMethod {
  kind: string;
  label?: string;
  address: string;
  token?: string;
  keys?: Oncall['PushKeysBody'];
}

export function addMethod(personId: string, body: NewMethod): Promise<ContactMethod> {
  return ok(
    oncall.POST('/api/oncall/v1/people/{personId}/contact-methods', {
      params: { path: { personId } },
      body: body as never,
    }),
  );
}

export const removeMethod = (personId: string, id: string) =>
  ok(oncall.DELETE('/api/oncall/v1/people/{personId}/contact-methods/{id}', { params: { path: { personId, id } } }));

export const replaceSubscription = (personId: string, id: string, body: Oncall['SubscriptionRequest']) =>
  ok(
    oncall.PUT('/api/oncall/v1/people/{personId}/contact-methods/{id}/subscription', {
      params: { path: { personId, id } },
      body,
    }),
  );

export const sendTest = (personId: string, id: string) =>
  ok(
    oncall.POST('/api/oncall/v1/people/{personId}/contact-methods/{id}/test', {
      params: { path: { personId, id } },
    }),
  );

export const sendCode = (personId: string, id: string) =>
  ok(
    oncall.POST('/api/oncall/v1/people/{personId}/contact-methods/{id}/verification', {
      params: { path: { personId, id } },
    }),
  );

export const verify = (personId: string, id: string, code: string) =>
  ok(
    oncall.POST('/api/oncall/v1/people/{personId}/contact-methods/{id}/verification/confirm', {
      params: { path: { personId, id } },
      body: { code },
    }),
  );

export const setRules = (personId: string, rules: Rule[]) =>
  ok(
    oncall.PUT('/api/oncall/v1/people/{personId}/notification-rules', {
      params: { path: { personId } },
      body: { rules } as never,
    }),
  );
