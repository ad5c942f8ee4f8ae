import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './NotFound';
import { Shell } from './shell/Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

function page<Path extends string>(path: Path, load: () => Promise<{ default: React.ComponentType }>) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
}

export const routeTree = root.addChildren([
  page('/', () => import('../features/home/HomePage')),
  page('/alerts', () => import('../features/alerts/AlertsPage')),
  page('/alerts/$alertId', () => import('../features/alerts/AlertPage')),
  page('/incidents', () => import('../features/incidents/IncidentsPage')),
  page('/incidents/calendar', () => import('../features/calendar/CalendarPage')),
  page('/search', () => import('../features/search/SearchPage')),
  page('/incidents/$incidentId', () => import('../features/warroom/IncidentPage')),
  page('/incidents/$incidentId/sheet', () => import('../features/warroom/sheet/SheetPage')),
  page('/on-call', () => import('../features/schedules/OnCallPage')),
  page('/on-call/me', () => import('../features/duty/MyOnCallPage')),
  page('/schedules/new', () => import('../features/schedules/editor/NewSchedulePage')),
  page('/schedules/$scheduleId', () => import('../features/schedules/SchedulePage')),
  page('/schedules/$scheduleId/edit', () => import('../features/schedules/editor/EditSchedulePage')),
  page('/escalation-policies', () => import('../features/policies/PoliciesPage')),
  page('/escalation-policies/new', () => import('../features/policies/editor/NewPolicyPage')),
  page('/escalation-policies/$policyId/edit', () => import('../features/policies/editor/EditPolicyPage')),
  page('/nightly-check', () => import('../features/nightly/NightlyPage')),
  page('/destinations', () => import('../features/destinations/DestinationsPage')),
  page('/services', () => import('../features/services/ServicesPage')),
  page('/services/$serviceId', () => import('../features/services/ServicePage')),
  page('/people', () => import('../features/people/PeoplePage')),
  page('/teams/$teamId', () => import('../features/team/TeamPage')),
  page('/status-page', () => import('../features/statuspage/StatusPagePage')),
  page('/support', () => import('../features/support/SupportPage')),
  page('/post-mortems', () => import('../features/postmortems/PostmortemsPage')),
  page('/post-mortems/import', () => import('../features/postmortems/takeover/ImportPage')),
  page('/post-mortems/library', () => import('../features/postmortems/library/LibraryPage')),
  page('/post-mortems/causes', () => import('../features/postmortems/causes/CausesPage')),
  page('/post-mortems/templates', () => import('../features/postmortems/templates/TemplatesPage')),
  page('/post-mortems/$postmortemId', () => import('../features/postmortems/PostmortemPage')),
  page('/post-mortems/$postmortemId/review', () => import('../features/postmortems/meeting/ReviewPage')),
  page('/action-items', () => import('../features/actions/ActionsPage')),
  page('/follow-up', () => import('../features/manager/FollowUpPage')),
  page('/follow-up/reviews', () => import('../features/manager/ReviewsPage')),
  page('/trackers', () => import('../features/trackers/TrackersPage')),
  page('/metrics', () => import('../features/metrics/MetricsPage')),
  page('/rules', () => import('../features/rules/RulesPage')),
  page('/setup', () => import('../features/setup/SetupPage')),
  page('/page-audit', () => import('../features/pageaudit/PageAuditPage')),
  page('/profile', () => import('../features/profile/ProfilePage')),
  page('/admin', () => import('../features/admin/AdminPage')),
]);
