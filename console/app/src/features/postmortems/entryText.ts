/** A timeline entry as a line of Markdown in which its words stay words. */
export function entryText(entry: { occurredAt: string; text: string }): string {
  const at = entry.occurredAt.slice(0, 19).replace('T', ' ');
  const words = entry.text.trim().replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');
  return `- **${at} UTC** ${words}`;
}
