import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReorderHandle } from '../../../shared/forms/ReorderHandle';
import classes from './Board.module.css';
import type { Hand } from './useBoard';

interface PlaceProps {
  id: string;
  name: string;
  /** Left out for people who only look. */
  hand?: Hand;
  heading?: boolean;
  children: ReactNode;
}

/** A line of the board that can be taken by its handle, and that something can be dropped onto. */
export function Place({ id, name, hand, heading, children }: PlaceProps) {
  const { t } = useTranslation();
  const look = [classes.place, heading && classes.heading, hand?.dragged && classes.dragged, hand?.target && classes.target];
  return (
    <div
      className={look.filter(Boolean).join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        hand?.onDragOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        hand?.onDrop();
      }}
    >
      {hand && (
        <ReorderHandle
          id={id}
          place={0}
          label={t('board.move', { name })}
          onMove={(by) => hand.onStep(by < 0 ? -1 : 1)}
          onDragStart={hand.onDragStart}
          onDragEnd={hand.onDragEnd}
        />
      )}
      {children}
    </div>
  );
}
