import {
  IconBell,
  IconChartLine,
  IconChecklist,
  IconCrown,
  IconLink,
  IconListCheck,
  IconMessage,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AlertsPanel } from '../AlertsPanel';
import type { IncidentDetail } from '../api';
import { ChecklistPanel } from '../checklist/ChecklistPanel';
import { ClocksPanel } from '../ClocksPanel';
import { GatePanel } from '../GatePanel';
import { BlastPanel } from '../impact/BlastPanel';
import { ImpactPanel } from '../impact/ImpactPanel';
import { MembersPanel } from '../MembersPanel';
import { MeetingSection } from '../meeting/MeetingSection';
import { RelationsPanel } from '../relations/RelationsPanel';
import { RolesPanel } from '../RolesPanel';
import { RootCausePanel } from '../RootCausePanel';
import { SeverityPanel } from '../SeverityPanel';
import { StructurePanel } from '../structure/StructurePanel';
import { UpdatesPanel } from '../UpdatesPanel';
import { WorkPanel } from '../work/WorkPanel';

/** A part of the war room beside the timeline; one is shown at a time. */
export interface Section {
  /** In the address, after `#`. */
  key: string;
  /** Key of its text. */
  label: string;
  icon: Icon;
  content: (detail: IncidentDetail) => ReactNode;
  /** How many things there wait for somebody. */
  waiting?: (detail: IncidentDetail) => number;
}

/** In the order of the keys 1 to 9; the first is shown at first. */
export const sections: Section[] = [
  { key: 'work', label: 'work.title', icon: IconListCheck, content: (detail) => <WorkPanel detail={detail} /> },
  {
    key: 'command',
    label: 'warroom.command',
    icon: IconCrown,
    waiting: (detail) => detail.missingRoles.length,
    content: (detail) => (
      <>
        <RolesPanel detail={detail} />
        {detail.incident.restricted && <MembersPanel detail={detail} />}
        <StructurePanel detail={detail} />
        <GatePanel detail={detail} />
        <ClocksPanel detail={detail} />
        <SeverityPanel detail={detail} />
      </>
    ),
  },
  {
    key: 'checklist',
    label: 'checklist.title',
    icon: IconChecklist,
    waiting: (detail) => detail.overdueItems,
    content: (detail) => <ChecklistPanel detail={detail} />,
  },
  {
    key: 'impact',
    label: 'warroom.impact',
    icon: IconChartLine,
    content: (detail) => (
      <>
        <ImpactPanel detail={detail} />
        <BlastPanel detail={detail} />
        <RootCausePanel detail={detail} />
      </>
    ),
  },
  {
    key: 'alerts',
    label: 'nav.alerts',
    icon: IconBell,
    waiting: (detail) => detail.openAlertCount,
    content: (detail) => <AlertsPanel detail={detail} />,
  },
  { key: 'updates', label: 'warroom.updates', icon: IconMessage, content: (detail) => <UpdatesPanel detail={detail} /> },
  { key: 'room', label: 'meeting.section', icon: IconUsersGroup, content: (detail) => <MeetingSection detail={detail} /> },
  {
    key: 'relations',
    label: 'relations.title',
    icon: IconLink,
    content: (detail) => <RelationsPanel detail={detail} />,
  },
];
