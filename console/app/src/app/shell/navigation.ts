import {
  IconActivity,
  IconAlertTriangle,
  IconBell,
  IconBroadcast,
  IconCalendarTime,
  IconCalendarUser,
  IconChecklist,
  IconClipboardCheck,
  IconHeadset,
  IconHome,
  IconMoonStars,
  IconNotebook,
  IconRoute,
  IconScale,
  IconShieldCheck,
  IconShieldLock,
  IconStack2,
  IconStairs,
  IconUser,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '../../session/session';

export interface Place {
  to: string;
  label: string;
  icon: Icon;
  /** Shown only to these; everybody when left out. */
  roles?: Role[];
  /** Not marked while a page below it is shown. */
  exact?: boolean;
}

export interface Section {
  label: string;
  places: Place[];
}

const staff: Role[] = ['admin', 'manager', 'responder'];

/** The whole map of the console; labels are keys of texts. */
export const sections: Section[] = [
  {
    label: 'nav.respond',
    places: [
      { to: '/', label: 'nav.home', icon: IconHome, exact: true },
      { to: '/alerts', label: 'nav.alerts', icon: IconBell, roles: staff },
      { to: '/incidents', label: 'nav.incidents', icon: IconAlertTriangle },
    ],
  },
  {
    label: 'nav.onCallSection',
    places: [
      { to: '/on-call', label: 'nav.onCall', icon: IconCalendarTime, roles: staff, exact: true },
      { to: '/on-call/me', label: 'nav.myOnCall', icon: IconCalendarUser, roles: staff },
      { to: '/escalation-policies', label: 'nav.policies', icon: IconStairs, roles: staff },
      { to: '/nightly-check', label: 'nav.nightly', icon: IconMoonStars, roles: staff },
      { to: '/services', label: 'nav.services', icon: IconStack2, roles: staff },
      { to: '/people', label: 'nav.people', icon: IconUsers, roles: staff },
    ],
  },
  {
    label: 'nav.tell',
    places: [
      { to: '/status-page', label: 'nav.statusPage', icon: IconBroadcast, roles: staff },
      { to: '/support', label: 'nav.support', icon: IconHeadset },
    ],
  },
  {
    label: 'nav.learn',
    places: [
      { to: '/post-mortems', label: 'nav.postmortems', icon: IconNotebook },
      { to: '/action-items', label: 'nav.actionItems', icon: IconChecklist },
      { to: '/follow-up', label: 'followUp.nav', icon: IconClipboardCheck, roles: ['admin', 'manager'] },
      { to: '/metrics', label: 'nav.metrics', icon: IconActivity },
    ],
  },
  {
    label: 'nav.manage',
    places: [
      { to: '/setup', label: 'nav.setup', icon: IconRoute, roles: ['admin', 'manager'] },
      { to: '/rules', label: 'nav.rules', icon: IconScale, roles: staff },
      { to: '/profile', label: 'nav.profile', icon: IconUser, roles: staff },
      { to: '/page-audit', label: 'nav.pageAudit', icon: IconShieldCheck, roles: ['admin', 'manager'] },
      { to: '/admin', label: 'nav.admin', icon: IconShieldLock, roles: ['admin'] },
    ],
  },
];

export const bottomPlaces: Place[] = [
  { to: '/', label: 'nav.home', icon: IconHome },
  { to: '/alerts', label: 'nav.alerts', icon: IconBell, roles: staff },
  { to: '/incidents', label: 'nav.incidents', icon: IconAlertTriangle },
  { to: '/on-call', label: 'nav.onCallShort', icon: IconCalendarTime, roles: staff },
];

