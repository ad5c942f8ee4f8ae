import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Desk } from '../actions/useDesk';
import type { IncidentDetail } from '../api';
import { TimelinePanel } from '../TimelinePanel';
import classes from './Room.module.css';
import { RoomBar } from './RoomBar';
import { sections } from './sections';
import { SectionTabs } from './SectionTabs';
import { useSection } from './useSection';

interface RoomProps {
  detail: IncidentDetail;
  desk: Desk;
  /** What is next and what is due. */
  overview: ReactNode;
}

const keys = sections.map(({ key }) => key);

/** The timeline and one other part beside each other; each scrolls by itself. */
export function WideRoom({ detail, overview }: RoomProps) {
  const [shown, show] = useSection(keys);
  return (
    <>
      {overview}
      <div className={classes.columns}>
        <div className={classes.column}>
          <TimelinePanel detail={detail} />
        </div>
        <SectionTabs detail={detail} shown={shown} onShow={show} />
      </div>
    </>
  );
}

/** One part at a time on a telephone, from its beginning, the timeline first with what is next and due. */
export function SmallRoom({ detail, desk, overview }: RoomProps) {
  const [shown, show] = useSection(['timeline', ...keys]);
  const section = sections.find(({ key }) => key === shown);
  const begin = (key: string) => {
    show(key);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      {section ? (
        <Stack>{section.content(detail)}</Stack>
      ) : (
        <>
          {overview}
          <TimelinePanel detail={detail} />
        </>
      )}
      <RoomBar detail={detail} desk={desk} shown={shown} onShow={begin} />
    </>
  );
}
