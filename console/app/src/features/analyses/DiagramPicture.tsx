import { VisuallyHidden } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './Diagram.module.css';
import type { Node } from './drawing';
import { childrenOf, mayHang, most } from './nodes';
import type { Diagram, Shape } from './useDiagram';

interface DiagramPictureProps {
  diagram: Diagram;
  shape: Shape;
  label: string;
  mayWrite: boolean;
  nameOf: (node: Node) => string;
  /** What stands below the text, such as that it is a root cause; aloud too. */
  noteOf: (node: Node) => string;
  isMarked: (node: Node) => boolean;
  /** What stands between a node and those below it. */
  between?: (node: Node) => ReactNode;
}

/** A tree drawn as nested boxes, of which one has the keyboard. */
export function DiagramPicture(props: DiagramPictureProps) {
  const { diagram, shape, label } = props;
  const [dragged, setDragged] = useState<string>();
  return (
    <>
      <div className={classes.canvas} id={diagram.canvas}>
        <ul className={`${classes.tree} ${classes[shape]}`} role="tree" aria-label={label} onKeyDown={diagram.onKeyDown}>
          {childrenOf(diagram.nodes, null).map((node) => (
            <Branch key={node.id} {...props} node={node} level={1} dragged={dragged} onDrag={setDragged} />
          ))}
        </ul>
      </div>
      <VisuallyHidden role="status">{diagram.said}</VisuallyHidden>
    </>
  );
}

interface BranchProps extends DiagramPictureProps {
  node: Node;
  level: number;
  dragged: string | undefined;
  onDrag: (id: string | undefined) => void;
}

function Branch({ node, level, dragged, onDrag, ...props }: BranchProps) {
  const { diagram, mayWrite, nameOf, noteOf, isMarked, between } = props;
  const [over, setOver] = useState(false);
  const below = childrenOf(diagram.nodes, node.id);
  const siblings = childrenOf(diagram.nodes, node.parentId);
  const editing = diagram.editing === node.id;
  const note = noteOf(node);
  const takes = dragged !== undefined && mayHang(diagram.nodes, dragged, node.id);
  const look = [classes.box, isMarked(node) && classes.marked, diagram.at === node.id && classes.chosen, over && takes && classes.over];
  return (
    <li
      role="treeitem"
      className={classes.node}
      data-node={node.id}
      data-marked={isMarked(node) || undefined}
      tabIndex={diagram.at === node.id ? 0 : -1}
      aria-level={level}
      aria-posinset={siblings.indexOf(node) + 1}
      aria-setsize={siblings.length}
      aria-selected={diagram.at === node.id}
      aria-expanded={below.length > 0 || undefined}
      aria-label={[nameOf(node), note].filter(Boolean).join(', ')}
      onFocus={(event) => event.target === event.currentTarget && diagram.choose(node.id)}
    >
      <div
        className={look.filter(Boolean).join(' ')}
        draggable={mayWrite && !editing && node.parentId !== null}
        onClick={(event) => {
          event.stopPropagation();
          if (!editing) event.currentTarget.parentElement?.focus();
        }}
        onDoubleClick={() => diagram.edit(node.id)}
        onDragStart={(event) => {
          event.stopPropagation();
          event.dataTransfer.setData('text/plain', nameOf(node));
          onDrag(node.id);
        }}
        onDragEnd={() => onDrag(undefined)}
        onDragOver={(event) => {
          if (!takes) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (dragged && takes) diagram.moveTo(dragged, node.id);
        }}
      >
        {editing ? (
          <InPlace text={node.text} label={nameOf(node)} onDone={diagram.commit} />
        ) : (
          <>
            <span className={classes.text}>{nameOf(node)}</span>
            {note && <span className={classes.note}>{note}</span>}
          </>
        )}
      </div>
      {below.length > 0 && (
        <>
          {between?.(node)}
          <ul role="group" className={classes.children}>
            {below.map((child) => (
              <Branch key={child.id} {...props} node={child} level={level + 1} dragged={dragged} onDrag={onDrag} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

interface InPlaceProps {
  text: string;
  label: string;
  onDone: (text: string | undefined) => void;
}

function InPlace({ text, label, onDone }: InPlaceProps) {
  const [value, setValue] = useState(text);
  const [left, setLeft] = useState(false);
  const done = (result: string | undefined) => {
    if (left) return;
    setLeft(true);
    onDone(result);
  };
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape') done(undefined);
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      done(value);
    }
  }
  return (
    <textarea
      className={classes.inPlace}
      data-mantine-stop-propagation="true"
      aria-label={label}
      value={value}
      rows={3}
      maxLength={most.text}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => done(value)}
    />
  );
}
