import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DiagramPicture } from './DiagramPicture';
import type { Node } from './drawing';
import type { EditorProps } from './editor';
import { MeasuresEditor } from './MeasuresEditor';
import { NodeBar } from './NodeBar';
import { childrenOf, most, nodeOf } from './nodes';
import { useDiagram } from './useDiagram';

/** Asking why, with several answers where there are several, down to what can be changed. */
export function FiveWhysEditor({ analysis, drawing, mayWrite, history }: EditorProps) {
  const { t } = useTranslation();
  const { nodes } = drawing;
  const isLeaf = (node: Node) => node.parentId !== null && childrenOf(nodes, node.id).length === 0;
  const isRootCause = (node: Node) => Boolean(node.marked) && isLeaf(node);
  const nameOf = (node: Node) => node.text;
  const diagram = useDiagram({
    nodes,
    onChange: mayWrite ? (changed) => history.change({ ...drawing, nodes: changed }) : undefined,
    shape: 'right',
    undo: history.undo,
    redo: history.redo,
    nameOf,
    mayMark: isLeaf,
  });
  const chosen = nodeOf(nodes, diagram.at);
  const noteOf = (node: Node) => {
    if (isRootCause(node)) return t('analyses.rootCause');
    return childrenOf(diagram.nodes, node.id).length > 0 ? node.question || t('analyses.why') : '';
  };
  return (
    <>
      {mayWrite && (
        <NodeBar
          diagram={diagram}
          shape="right"
          history={history}
          markLabel={chosen && isLeaf(chosen) ? t(chosen.marked ? 'analyses.noRootCause' : 'analyses.isRootCause') : undefined}
        />
      )}
      <DiagramPicture
        diagram={diagram}
        shape="right"
        label={analysis.title}
        mayWrite={mayWrite}
        nameOf={nameOf}
        noteOf={noteOf}
        isMarked={isRootCause}
      />
      {mayWrite && chosen && !isLeaf(chosen) && (
        <TextInput
          mt="sm"
          size="xs"
          label={t('analyses.question', { name: chosen.text })}
          placeholder={t('analyses.why')}
          maxLength={most.text}
          value={chosen.question ?? ''}
          onChange={(event) => diagram.alter({ question: event.currentTarget.value || undefined })}
        />
      )}
      <MeasuresEditor
        postmortemId={analysis.postmortemId}
        drawing={drawing}
        mayWrite={mayWrite}
        rootCauses={nodes.filter(isRootCause)}
        onChange={history.change}
      />
      {!mayWrite && drawing.measures.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('analyses.noMeasures')}
        </Text>
      )}
    </>
  );
}
