import { queryOptions } from '@tanstack/react-query';
import { incident, keyed, ok, type Incident } from '../../../api/clients';
import { ifMatch } from '../../../api/etag';
import { incidentKey } from '../../incidents/api';

export type Hypothesis = Incident['HypothesisView'];
export type HypothesisPlan = Incident['PlanRequest'];
export type Decision = Incident['CommandDecision'];
export type Proposal = Incident['ProposalRequest'];
export type Task = Incident['TaskView'];
export type TaskWish = Incident['TaskRequest'];
export type Effect = Incident['Effect'];

const below = '/api/incident/v1/incidents/{id}';
const at = (id: string, number: number) => ({ params: { path: { id, number } } });
/** The same, where the tag of what was seen must still be that of what stands. */
const atSeen = (id: string, number: number, seen: string | undefined) => ({ params: { path: { id, number }, header: ifMatch(seen) } });

export const hypothesesQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'hypotheses'],
    queryFn: () => ok(incident.GET(`${below}/hypotheses`, { params: { path: { id } } })),
  });

export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'decisions'],
    queryFn: () => ok(incident.GET(`${below}/decisions`, { params: { path: { id } } })),
  });

export const tasksQuery = (id: string) =>
  queryOptions({
    queryKey: [...incidentKey(id), 'tasks'],
    queryFn: () => ok(incident.GET(`${below}/tasks`, { params: { path: { id } } })),
  });

export const proposeHypothesis = (id: string, body: HypothesisPlan, key?: string) =>
  ok(incident.POST(`${below}/hypotheses`, { params: { path: { id } }, ...keyed(key), body }));

export const planHypothesis = (id: string, number: number, seen: string | undefined, body: HypothesisPlan) =>
  ok(incident.PUT(`${below}/hypotheses/{number}`, { ...atSeen(id, number, seen), body }));

export const testHypothesis = (id: string, number: number) =>
  ok(incident.POST(`${below}/hypotheses/{number}/test`, at(id, number)));

export const addEvidence = (id: string, number: number, body: { supports: boolean; text: string; links: Incident['LinkRequest'][] }) =>
  ok(incident.POST(`${below}/hypotheses/{number}/evidence`, { ...at(id, number), body }));

export const settleHypothesis = (id: string, number: number, body: { confirmed: boolean; result: string }) =>
  ok(incident.POST(`${below}/hypotheses/{number}/settlement`, { ...at(id, number), body }));

export const reopenHypothesis = (id: string, number: number, reason: string) =>
  ok(incident.POST(`${below}/hypotheses/{number}/reopening`, { ...at(id, number), body: { reason } }));

export const propose = (id: string, body: Proposal, key?: string) =>
  ok(incident.POST(`${below}/decisions`, { params: { path: { id } }, ...keyed(key), body }));

export const object = (id: string, number: number, text: string) =>
  ok(incident.POST(`${below}/decisions/{number}/objections`, { ...at(id, number), body: { text } }));

/** Says that there is nothing against it. */
export const consent = (id: string, number: number) =>
  ok(incident.POST(`${below}/decisions/{number}/consents`, at(id, number)));

export const decide = (id: string, number: number, body: { approved: boolean; reason?: string }) =>
  ok(incident.POST(`${below}/decisions/{number}/verdict`, { ...at(id, number), body }));

export const withdraw = (id: string, number: number, reason?: string) =>
  ok(incident.POST(`${below}/decisions/{number}/withdrawal`, { ...at(id, number), body: { reason } }));

export const recordOutcome = (id: string, number: number, seen: string | undefined, body: { effect: Effect; outcome: string }) =>
  ok(incident.PUT(`${below}/decisions/{number}/outcome`, { ...atSeen(id, number, seen), body }));

export const addTask = (id: string, body: TaskWish, key?: string) =>
  ok(incident.POST(`${below}/tasks`, { params: { path: { id } }, ...keyed(key), body }));

export const assignTask = (id: string, number: number, seen: string | undefined, body: TaskWish) =>
  ok(incident.PUT(`${below}/tasks/{number}`, { ...atSeen(id, number, seen), body }));

export const endTask = (id: string, number: number, body: { status: 'DONE' | 'DROPPED'; result?: string }) =>
  ok(incident.POST(`${below}/tasks/{number}/end`, { ...at(id, number), body }));

export const followUpTask = (id: string, number: number) =>
  ok(incident.POST(`${below}/tasks/{number}/follow-up`, at(id, number)));

/** The most likely first; what is settled comes last, the latest of it first. */
export function inOrder(hypotheses: Hypothesis[]): Hypothesis[] {
  const rank = { HIGH: 0, MEDIUM: 1, LOW: 2 };
  const settled = ({ status }: Hypothesis) => status === 'CONFIRMED' || status === 'REFUTED';
  return [...hypotheses].sort((a, b) => {
    if (settled(a) !== settled(b)) return settled(a) ? 1 : -1;
    if (settled(a)) return (b.settledAt ?? '').localeCompare(a.settledAt ?? '');
    return rank[a.likelihood] - rank[b.likelihood] || a.number - b.number;
  });
}

/** The same as a tree: whatever explains a part of another one stands below it. */
export function asTree(hypotheses: Hypothesis[]): { hypothesis: Hypothesis; depth: number }[] {
  const numbers = new Set(hypotheses.map(({ number }) => number));
  const below = (parent: number | null, depth: number): { hypothesis: Hypothesis; depth: number }[] =>
    inOrder(hypotheses)
      .filter((one) => (one.parent !== null && numbers.has(one.parent) ? one.parent : null) === parent)
      .flatMap((hypothesis) => [{ hypothesis, depth }, ...below(hypothesis.number, depth + 1)]);
  return below(null, 0);
}
