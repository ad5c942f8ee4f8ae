import type { Incident } from '../../api/clients';

const most = 10;
const longest = 2000;

/** The addresses that somebody writes in an entry, each once, as its links; what ends a sentence is no part of them. */
export function linksIn(text: string): Incident['LinkRequest'][] {
  const written = text.match(/https?:\/\/[^\s<>"«»“”]+/g) ?? [];
  const addresses = written.map((address) => address.replace(/[.,;:!?)\]}'’]+$/, '')).filter((href) => href.length <= longest);
  return [...new Set(addresses)].slice(0, most).map((href) => ({ href }));
}
