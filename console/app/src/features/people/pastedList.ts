export interface PastedPerson {
  name: string;
  email: string;
  language?: string;
  zone?: string;
}

const headings = new Set(['name', 'имя', 'e-mail', 'email', 'почта']);

/**
 * Reads people from pasted lines or a spreadsheet: name, e-mail, language, zone, separated by tab,
 * semicolon or comma; `Name <mail>` works too. A heading line is skipped.
 */
export function readPasted(text: string): PastedPerson[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine)
    .filter(({ name, email }) => !headings.has(name.toLowerCase()) || email.includes('@'));
}

function readLine(line: string): PastedPerson {
  const angled = /^(.*?)\s*<([^>]+)>\s*[,;\t]?\s*(.*)$/.exec(line);
  const cells = angled
    ? [angled[1] ?? '', angled[2] ?? '', ...split(angled[3] ?? '')]
    : split(line);
  const [first = '', second = '', language, zone] = cells.map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const mailFirst = first.includes('@') && !second.includes('@');
  return {
    name: mailFirst ? second || nameOf(first) : first,
    email: mailFirst ? first : second,
    ...(language ? { language: language.toLowerCase() } : {}),
    ...(zone ? { zone } : {}),
  };
}

function split(line: string): string[] {
  if (line === '') return [];
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  return line.split(separator);
}

function nameOf(email: string): string {
  return (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
