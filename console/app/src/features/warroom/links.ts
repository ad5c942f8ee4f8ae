import type { Incident } from '../../api/clients';
import { anchorOf, numberIn } from './timelineTools/linked';

const most = 10;
const longest = 2000;

/**
 * The addresses that somebody writes in an entry, each once, as its links; what ends a sentence is no
 * part of them. What browsers take and the service does not is written as it is sent.
 */
export function linksIn(text: string): Incident['LinkRequest'][] {
  const written = text.match(/https?:\/\/[^\s<>"«»“”]+/g) ?? [];
  const addresses = written.map((address) => address.replace(/[.,;:!?)\]}'’]+$/, '').replace(/[|`]/g, encodeURIComponent)).filter((href) => href.length <= longest);
  return [...new Set(addresses)].slice(0, most).map((href) => ({ href }));
}

const page = (incidentId: string) => `/incidents/${incidentId}`;

/** The link that leads to an entry of a timeline, for whoever keeps it. */
export const entryLink = (incidentId: string, number: number, text: string): Incident['LinkRequest'] => ({
  href: `${window.location.origin}${page(incidentId)}#${anchorOf(number)}`,
  text,
});

/** The number of the entry of this incident that a link leads to; undefined for any other link. */
export function entryIn(href: string, incidentId: string): number | undefined {
  const { pathname, hash } = URL.canParse(href) ? new URL(href) : { pathname: '', hash: '' };
  return pathname === page(incidentId) ? numberIn(hash.slice(1)) : undefined;
}
