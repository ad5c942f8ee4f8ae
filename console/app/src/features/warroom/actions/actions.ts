import {
  IconAlertTriangle,
  IconArrowRight,
  IconCheck,
  IconChartLine,
  IconCrown,
  IconFlag,
  IconHistory,
  IconLink,
  IconMessage,
  IconPencil,
  IconUserPlus,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { IncidentDetail } from '../api';
import { CancelModal } from '../dialogs/CancelModal';
import { CloseModal } from '../dialogs/CloseModal';
import { EditModal } from '../dialogs/EditModal';
import { FinalSeverityModal } from '../dialogs/FinalSeverityModal';
import { MilestonesModal } from '../dialogs/MilestonesModal';
import { OfferModal } from '../dialogs/OfferModal';
import { ResolveModal } from '../dialogs/ResolveModal';
import { RespondersModal } from '../dialogs/RespondersModal';
import { SeverityModal } from '../dialogs/SeverityModal';
import { StateModal } from '../dialogs/StateModal';
import { UpdateModal } from '../dialogs/UpdateModal';
import { ImpactModal } from '../impact/ImpactModal';
import { LinkModal } from '../relations/LinkModal';

/** Something that can be done to an incident by a dialog. */
export interface RoomAction {
  /** Key of its text. */
  label: string;
  icon: Icon;
  /** Offered when the service allows one of these. */
  needs: string[];
  dialog: ComponentType<{ detail: IncidentDetail; onClose: () => void }>;
  hotkey?: string;
  /** In the menu, not beside the others. */
  rare?: boolean;
}

/** In the order in which they are offered. */
export const actions: RoomAction[] = [
  { label: 'warroom.postUpdate', icon: IconMessage, needs: ['POST_UPDATE'], dialog: UpdateModal, hotkey: 'u' },
  { label: 'warroom.changeState', icon: IconArrowRight, needs: ['CHANGE_STATE', 'REOPEN'], dialog: StateModal, hotkey: 's' },
  { label: 'warroom.callPeople', icon: IconUserPlus, needs: ['REQUEST_RESPONDERS'], dialog: RespondersModal, hotkey: 'p' },
  { label: 'warroom.resolve', icon: IconCheck, needs: ['RESOLVE'], dialog: ResolveModal, hotkey: 'r' },
  { label: 'warroom.close', icon: IconCheck, needs: ['CLOSE'], dialog: CloseModal },
  {
    label: 'warroom.changeSeverity',
    icon: IconAlertTriangle,
    needs: ['RAISE_SEVERITY', 'LOWER_SEVERITY'],
    dialog: SeverityModal,
    hotkey: 'v',
    rare: true,
  },
  { label: 'warroom.setImpact', icon: IconChartLine, needs: ['SET_IMPACT'], dialog: ImpactModal, hotkey: 'i', rare: true },
  { label: 'warroom.handOver', icon: IconCrown, needs: ['OFFER_COMMAND'], dialog: OfferModal, hotkey: 'h', rare: true },
  { label: 'warroom.edit', icon: IconPencil, needs: ['EDIT'], dialog: EditModal, rare: true },
  { label: 'relations.link', icon: IconLink, needs: ['LINK'], dialog: LinkModal, rare: true },
  { label: 'warroom.milestones', icon: IconHistory, needs: ['CORRECT_MILESTONES'], dialog: MilestonesModal, rare: true },
  { label: 'warroom.finalSeverity', icon: IconFlag, needs: ['SETTLE_SEVERITY'], dialog: FinalSeverityModal, rare: true },
  { label: 'warroom.cancel', icon: IconX, needs: ['CANCEL'], dialog: CancelModal, rare: true },
];

/** What the service allows at the moment, so that nothing is offered that it would refuse. */
export function allowedActions(detail: IncidentDetail): RoomAction[] {
  const allowed = new Set<string>(detail.allowedActions);
  return actions.filter(({ needs }) => needs.some((need) => allowed.has(need)));
}
