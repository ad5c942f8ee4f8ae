import type { Document } from '../postmortems/api';
import type { Kind, Summary } from './api';

const homes: Record<Kind | 'FACTORS', string[]> = {
  FIVE_WHYS: ['root-cause', 'immediate-cause', 'contributing-factors'],
  FISHBONE: ['contributing-factors', 'root-cause', 'immediate-cause'],
  FAULT_TREE: ['root-cause', 'immediate-cause', 'contributing-factors'],
  TIMELINE: ['timeline', 'metrics', 'detection', 'response'],
  FACTORS: ['contributing-factors', 'root-cause', 'immediate-cause'],
};

/** The section below whose text something is shown; undefined where no section of the document fits. */
export function homeOf(what: Kind | 'FACTORS', sections: string[]): string | undefined {
  return homes[what].find((key) => sections.includes(key));
}

/** The picture of an analysis as the text of a section names it. */
export const referenceTo = ({ id, title }: Pick<Summary, 'id' | 'title'>) =>
  `![${title.trim().replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')}](analysis:${id})`;

/** Whether the text of some section names the picture. */
export const isPlaced = (document: Document, { id }: Pick<Summary, 'id'>) =>
  document.sections.some(({ markdown }) => markdown.includes(`](analysis:${id})`));

/** The analyses that are shown below the text of a section: those of its kind that no text names. */
export function analysesBelow(document: Document, section: string, analyses: Summary[]): Summary[] {
  const sections = document.sections.map(({ key }) => key);
  return analyses.filter((analysis) => homeOf(analysis.kind, sections) === section && !isPlaced(document, analysis));
}

/** Whether analyses or factors are shown below the text of a section, which is never empty for that reason. */
export function isHome(document: Document, section: string): boolean {
  const sections = document.sections.map(({ key }) => key);
  return (['FIVE_WHYS', 'FISHBONE', 'FAULT_TREE', 'TIMELINE', 'FACTORS'] as const).some((what) => homeOf(what, sections) === section);
}
