import { addEntry, type WritableKind } from './timeline';
import { addTask, propose, proposeHypothesis } from './work/api';

const kinds: Record<string, WritableKind> = {
  obs: 'OBSERVATION',
  act: 'ACTION',
  metric: 'METRIC',
  comm: 'COMMUNICATION',
};

const commands: Record<string, (id: string, text: string) => Promise<unknown>> = {
  hyp: (id, title) => proposeHypothesis(id, { title }),
  propose: (id, proposal) => propose(id, { proposal }),
  decide: (id, proposal) => propose(id, { proposal, decided: true }),
  task: (id, title) => addTask(id, { title }),
};

export type Slash =
  | { type: 'entry'; kind: WritableKind; text: string }
  | { type: 'command'; name: string; text: string }
  | { type: 'unknown'; name: string };

/** What a line means that begins with a slash; undefined for any other, a path among them. */
export function slash(line: string): Slash | undefined {
  const [, name = '', text = ''] = /^\/([a-z]+)\s+(\S[\s\S]*)$/.exec(line) ?? [];
  if (!name) return undefined;
  const kind = kinds[name];
  if (kind) return { type: 'entry', kind, text: text.trim() };
  return name in commands ? { type: 'command', name, text: text.trim() } : { type: 'unknown', name: `/${name}` };
}

/** Does what a line says, be it an entry or a command. */
export function perform(id: string, line: string, kind: WritableKind, occurredAt?: string): Promise<unknown> {
  const meant = slash(line);
  const command = meant?.type === 'command' ? commands[meant.name] : undefined;
  if (meant?.type === 'command' && command) return command(id, meant.text);
  const entry = meant?.type === 'entry' ? meant : { kind, text: line };
  return addEntry(id, { kind: entry.kind, text: entry.text, occurredAt });
}
