import { incident, ok, type Incident } from '../../../../api/clients';
import type { SeverityTable } from '../../model';

export type Example = Incident['ExampleRequest'];
export type ExampleResult = Incident['ExampleResult'];
export type Replay = Incident['Replay'];

/** A table that is not in force: one that ships, or one being written. */
export type Candidate = { preset: string } | { definition: SeverityTable };

/** What a table gives examples and past incidents since then; nothing is stored. */
export const tryTable = (candidate: Candidate, examples: Example[], since: string) =>
  ok(
    incident.POST('/api/incident/v1/severity-policies/trial', {
      body: { ...(candidate as { preset: string }), examples, since },
    }),
  );
