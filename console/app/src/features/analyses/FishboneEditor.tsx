import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, examplesOf, nameOf as categoryName } from './api';
import { DiagramPicture } from './DiagramPicture';
import { top, type Node } from './drawing';
import type { EditorProps } from './editor';
import { NodeBar } from './NodeBar';
import { branchOf, nodeOf } from './nodes';
import { useDiagram } from './useDiagram';

/** Possible causes by category, with causes of causes. */
export function FishboneEditor({ analysis, drawing, mayWrite, history }: EditorProps) {
  const { t, i18n } = useTranslation();
  const { data: categories = [] } = useQuery(categoriesQuery('FISHBONE'));
  const { nodes } = drawing;
  const nameOf = (node: Node) => node.text || (node.category ? categoryName(categories, node.category, i18n.language) : '');
  const isCause = (node: Node) => node.parentId !== null && node.parentId !== top;
  const isConfirmed = (node: Node) => Boolean(node.marked) && isCause(node);
  const diagram = useDiagram({
    nodes,
    onChange: mayWrite ? (changed) => history.change({ ...drawing, nodes: changed }) : undefined,
    shape: 'bones',
    undo: history.undo,
    redo: history.redo,
    nameOf,
    mayMark: isCause,
  });
  const chosen = nodeOf(nodes, diagram.at);
  const branch = branchOf(diagram.nodes, diagram.at);
  const examples = examplesOf(categories, branch?.category, i18n.language);
  return (
    <>
      {mayWrite && (
        <NodeBar
          diagram={diagram}
          shape="bones"
          history={history}
          markLabel={chosen && isCause(chosen) ? t(chosen.marked ? 'analyses.notConfirmed' : 'analyses.isConfirmed') : undefined}
        />
      )}
      <DiagramPicture
        diagram={diagram}
        shape="bones"
        label={analysis.title}
        mayWrite={mayWrite}
        nameOf={nameOf}
        noteOf={(node) => (isConfirmed(node) ? t('analyses.confirmed') : '')}
        isMarked={isConfirmed}
      />
      {branch && examples.length > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('analyses.examples', { branch: nameOf(branch), examples: examples.join('; ') })}
        </Text>
      )}
    </>
  );
}
