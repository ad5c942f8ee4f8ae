import { linksIn } from './links';
import { named, type LinePicture } from './pictures/line';
import { addEntry, type WritableKind } from './timeline';
import { addTask, propose, proposeHypothesis } from './work/api';

const kinds: Record<string, WritableKind> = {
  obs: 'OBSERVATION',
  act: 'ACTION',
  metric: 'METRIC',
  comm: 'COMMUNICATION',
};

const commands: Record<string, (id: string, text: string, key: string) => Promise<unknown>> = {
  hyp: (id, title, key) => proposeHypothesis(id, { title }, key),
  propose: (id, proposal, key) => propose(id, { proposal }, key),
  decide: (id, proposal, key) => propose(id, { proposal, decided: true }, key),
  task: (id, title, key) => addTask(id, { title }, key),
};

export type Slash =
  | { type: 'entry'; kind: WritableKind; text: string }
  | { type: 'command'; name: string; text: string }
  | { type: 'unknown'; name: string };

/** What a line of the composer asks for. */
export interface Line {
  /** Name of a command; undefined for an entry. */
  command?: string;
  kind: WritableKind;
  text: string;
  occurredAt?: string;
  /** Whether that time is when the line was written, and not what the person chose. */
  stamped?: boolean;
  /** What the service does not have yet is sent before the line. */
  pictures?: LinePicture[];
}

/** What a line means that begins with a slash; undefined for any other, a path among them. */
export function slash(line: string): Slash | undefined {
  const [, name = '', text = ''] = /^\/([a-z]+)\s+(\S[\s\S]*)$/.exec(line) ?? [];
  if (!name) return undefined;
  const kind = kinds[name];
  if (kind) return { type: 'entry', kind, text: text.trim() };
  return name in commands ? { type: 'command', name, text: text.trim() } : { type: 'unknown', name: `/${name}` };
}

/** What is to be sent for a line; `kind` and the time count unless the line itself says otherwise. */
export function lineOf(text: string, kind: WritableKind, earlier: string | undefined): Line {
  const meant = slash(text);
  if (meant?.type === 'command') return { command: meant.name, kind, text: meant.text };
  const time = earlier ? { occurredAt: earlier } : { occurredAt: new Date().toISOString(), stamped: true };
  return { kind: meant?.type === 'entry' ? meant.kind : kind, text: meant?.type === 'entry' ? meant.text : text, ...time };
}

/** Does what a line says; sent again with the same key it takes effect once. */
export function perform(id: string, { command, kind, text, occurredAt, pictures }: Line, key: string): Promise<unknown> {
  const act = command === undefined ? undefined : commands[command];
  if (act) return act(id, text, key);
  const links = linksIn(text);
  return addEntry(id, { kind, text, occurredAt, pictures: pictures && named(pictures), ...(links.length > 0 && { links }) }, key);
}
