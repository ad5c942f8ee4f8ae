import type { Finding } from './api';

/** The text with the suggestion in place of the words; undefined once they stand elsewhere. */
export function replaced(text: string, { start, end, words, suggestion }: Finding): string | undefined {
  if (!suggestion || text.slice(start, end) !== words) return undefined;
  return text.slice(0, start) + suggestion + text.slice(end);
}
