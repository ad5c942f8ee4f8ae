/** Where somebody is being named: the place of the @ and what was typed after it. */
export interface Naming {
  at: number;
  typed: string;
}

const most = 6;

/** Whether a name is being typed right before the caret. */
export function namingAt(text: string, caret: number): Naming | undefined {
  const found = /(?:^|[\s([{,;:])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3})$/u.exec(text.slice(0, caret));
  if (!found) return undefined;
  const typed = found[1] ?? '';
  return { at: caret - typed.length - 1, typed };
}

/** Those whose name, or a part of it, begins with what was typed. */
export function fitting<Person extends { name: string }>(people: Person[], typed: string): Person[] {
  const wanted = typed.toLocaleLowerCase();
  return people
    .filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${wanted}`) && name.toLocaleLowerCase() !== wanted)
    .slice(0, most);
}

/** The text with a name in place of what was typed, and where the caret goes. */
export function named(text: string, { at, typed }: Naming, name: string): { text: string; caret: number } {
  const put = `@${name} `;
  const rest = text.slice(at + 1 + typed.length);
  return { text: text.slice(0, at) + put + rest.replace(/^ /, ''), caret: at + put.length };
}
