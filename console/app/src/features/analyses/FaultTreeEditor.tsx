import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CutSetList } from './CutSetList';
import { DiagramPicture } from './DiagramPicture';
import type { Gate, Node } from './drawing';
import type { EditorProps } from './editor';
import { GateButton } from './GateButton';
import { NodeBar } from './NodeBar';
import { change, childrenOf, nodeOf } from './nodes';
import { useDiagram } from './useDiagram';
import { wayOf } from './way';

/** What had to come together, with its gates, the way that it took, and the minimal cut sets. */
export function FaultTreeEditor({ analysis, drawing, mayWrite, history }: EditorProps) {
  const { t } = useTranslation();
  const { nodes } = drawing;
  const way = wayOf(nodes);
  const isBasic = (node: Node) => childrenOf(nodes, node.id).length === 0;
  const nameOf = (node: Node) => nodeOf(nodes, node.sameAs)?.text ?? node.text;
  const put = (changed: Node[]) => history.change({ ...drawing, nodes: changed });
  const diagram = useDiagram({
    nodes,
    onChange: mayWrite ? put : undefined,
    shape: 'down',
    undo: history.undo,
    redo: history.redo,
    nameOf,
    mayMark: (node) => isBasic(node) && !node.sameAs,
  });
  const chosen = nodeOf(nodes, diagram.at);
  const basic = chosen && isBasic(chosen) && chosen.parentId !== null ? chosen : undefined;
  const isShown = nodes.some((node) => node.sameAs === basic?.id);
  const others = nodes.filter((node) => node !== basic && isBasic(node) && !node.sameAs && node.parentId !== null);
  const happened = (node: Node) => isBasic(node) && Boolean((nodeOf(nodes, node.sameAs) ?? node).marked);
  const noteOf = (node: Node) => {
    if (!isBasic(node)) return way.has(node.id) ? t('analyses.onTheWay') : '';
    return [happened(node) && t('analyses.occurred'), node.sameAs && t('analyses.shared')].filter(Boolean).join(', ');
  };
  return (
    <>
      {mayWrite && (
        <NodeBar
          diagram={diagram}
          shape="down"
          history={history}
          markLabel={basic && !basic.sameAs ? t(basic.marked ? 'analyses.notOccurred' : 'analyses.hasOccurred') : undefined}
        >
          {chosen && !isBasic(chosen) && (
            <SegmentedControl
              size="xs"
              aria-label={t('analyses.gateLabel')}
              value={chosen.gate ?? 'OR'}
              onChange={(gate) => diagram.alter({ gate: gate as Gate })}
              data={(['AND', 'OR'] as const).map((value) => ({ value, label: t(`analyses.gate.${value}`) }))}
            />
          )}
          {basic && !isShown && others.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={t('analyses.sameAs')}
              value={basic.sameAs ?? ''}
              onChange={(event) => diagram.alter({ sameAs: event.currentTarget.value || undefined, marked: false })}
              data={[
                { value: '', label: t('analyses.sameAsNone') },
                ...others.map(({ id, text }) => ({ value: id, label: t('analyses.sameAsOther', { name: text }) })),
              ]}
            />
          )}
        </NodeBar>
      )}
      <DiagramPicture
        diagram={diagram}
        shape="down"
        label={analysis.title}
        mayWrite={mayWrite}
        nameOf={nameOf}
        noteOf={noteOf}
        isMarked={(node) => way.has(node.id)}
        between={(node) => (
          <GateButton
            gate={node.gate ?? 'OR'}
            name={nameOf(node)}
            highlighted={way.has(node.id)}
            onToggle={mayWrite ? () => put(change(nodes, node.id, { gate: node.gate === 'AND' ? 'OR' : 'AND' })) : undefined}
          />
        )}
      />
      <CutSetList findings={analysis.findings} nodes={nodes} />
    </>
  );
}
