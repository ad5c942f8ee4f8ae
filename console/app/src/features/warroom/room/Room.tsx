import { Stack } from '@mantine/core';
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
}

const keys = sections.map(({ key }) => key);

/** The timeline and one other part beside each other; each scrolls by itself. */
export function WideRoom({ detail }: RoomProps) {
  const [shown, show] = useSection(keys);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <TimelinePanel detail={detail} />
      </div>
      <SectionTabs detail={detail} shown={shown} onShow={show} />
    </div>
  );
}

/** One part at a time on a telephone, the timeline first. */
export function SmallRoom({ detail, desk }: RoomProps) {
  const [shown, show] = useSection(['timeline', ...keys]);
  const section = sections.find(({ key }) => key === shown);
  return (
    <>
      {section ? <Stack>{section.content(detail)}</Stack> : <TimelinePanel detail={detail} />}
      <RoomBar detail={detail} desk={desk} shown={shown} onShow={show} />
    </>
  );
}
