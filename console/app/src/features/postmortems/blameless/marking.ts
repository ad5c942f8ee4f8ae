import { markAttribute } from '../../../shared/ui/Markdown';
import type { Finding } from './api';

/** What of a Markdown tree is looked at here. */
export interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: { hName: string; hProperties: Record<string, string> };
}

/** A plugin that puts the words of findings into `mark` elements, where they stand as they were written. */
export function marking(source: string, findings: Finding[]) {
  return () => (tree: MarkdownNode) => mark(tree, source, findings);
}

function mark(node: MarkdownNode, source: string, findings: Finding[]) {
  node.children = node.children?.flatMap((child) => {
    if (child.type === 'text') return split(child, source, findings);
    mark(child, source, findings);
    return [child];
  });
}

function split(node: MarkdownNode, source: string, findings: Finding[]): MarkdownNode[] {
  const from = node.position?.start.offset;
  const value = node.value ?? '';
  if (from === undefined || source.slice(from, from + value.length) !== value) return [node];
  const parts: MarkdownNode[] = [];
  let done = from;
  findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.start >= from && finding.end <= from + value.length)
    .toSorted((one, other) => one.finding.start - other.finding.start)
    .forEach(({ finding, index }) => {
      if (finding.start < done || source.slice(finding.start, finding.end) !== finding.words) return;
      if (finding.start > done) parts.push({ type: 'text', value: source.slice(done, finding.start) });
      parts.push({
        type: 'emphasis',
        data: { hName: 'mark', hProperties: { [markAttribute]: String(index) } },
        children: [{ type: 'text', value: finding.words }],
      });
      done = finding.end;
    });
  if (parts.length === 0) return [node];
  if (done < from + value.length) parts.push({ type: 'text', value: source.slice(done, from + value.length) });
  return parts;
}
