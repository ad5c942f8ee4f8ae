import { useTranslation } from 'react-i18next';
import type { Severity, Tone } from '../theme/tokens';
import classes from './Badges.module.css';

const severityClass: Record<Severity, string | undefined> = {
  SEV1: classes.sev1,
  SEV2: classes.sev2,
  SEV3: classes.sev3,
  SEV4: classes.sev4,
};

export function SeverityBadge({ severity }: { severity: string }) {
  const { t } = useTranslation();
  const known = severity in severityClass ? (severity as Severity) : 'SEV4';
  return (
    <span className={`${classes.badge} ${severityClass[known]}`} data-badge title={t(`severity.${known}`)}>
      {severity}
    </span>
  );
}

interface ToneBadgeProps {
  tone: Tone;
  /** A ring instead of a dot, for what is over. */
  hollow?: boolean;
  children: React.ReactNode;
}

export function ToneBadge({ tone, hollow, children }: ToneBadgeProps) {
  return (
    <span className={`${classes.badge} ${classes[tone]}`} data-badge>
      <span className={`${classes.dot} ${hollow ? classes.hollow : ''}`} aria-hidden />
      {children}
    </span>
  );
}

const tones: Record<string, Record<string, Tone>> = {
  incidentState: {
    DETECTED: 'alarm',
    ACKNOWLEDGED: 'active',
    INVESTIGATING: 'active',
    IDENTIFIED: 'active',
    MITIGATING: 'active',
    MONITORING: 'watch',
    RESOLVED: 'good',
    CLOSED: 'quiet',
    CANCELLED: 'quiet',
  },
  alertState: { TRIGGERED: 'alarm', ACKNOWLEDGED: 'active', RESOLVED: 'good' },
  alertSeverity: { CRITICAL: 'alarm', ERROR: 'watch', WARNING: 'watch', INFO: 'quiet' },
  pageState: { OPEN: 'active', ACKNOWLEDGED: 'good', ENDED: 'quiet' },
  deliveryState: {
    PENDING: 'active',
    SENDING: 'active',
    SENT: 'good',
    DELIVERED: 'good',
    FAILED: 'alarm',
    BLOCKED: 'alarm',
    HELD: 'alarm',
    CANCELLED: 'quiet',
  },
  actionStatus: {
    PROPOSED: 'quiet',
    COMMITTED: 'active',
    IN_PROGRESS: 'active',
    DONE: 'good',
    VERIFIED: 'good',
    DROPPED: 'quiet',
  },
  postmortemStatus: { DRAFT: 'watch', IN_REVIEW: 'active', APPROVED: 'active', PUBLISHED: 'good' },
  componentStatus: {
    OPERATIONAL: 'good',
    DEGRADED_PERFORMANCE: 'watch',
    PARTIAL_OUTAGE: 'watch',
    MAJOR_OUTAGE: 'alarm',
    UNDER_MAINTENANCE: 'active',
  },
  postStatus: {
    INVESTIGATING: 'alarm',
    IDENTIFIED: 'watch',
    MONITORING: 'active',
    RESOLVED: 'good',
    SCHEDULED: 'quiet',
    IN_PROGRESS: 'active',
    VERIFYING: 'watch',
    COMPLETED: 'good',
    CANCELLED: 'quiet',
  },
  externalState: { WAITING: 'active', EQUAL: 'good', KEPT: 'watch', REFUSED: 'alarm', GONE: 'quiet' },
  trackerState: { WAITING: 'active', EQUAL: 'good', CONFLICT: 'watch', REFUSED: 'alarm', GONE: 'quiet' },
  importState: { READING: 'active', READY: 'watch', RUNNING: 'active', DONE: 'good', FAILED: 'alarm' },
  subscriberState: { PENDING: 'watch', ACTIVE: 'good', QUARANTINED: 'alarm', UNSUBSCRIBED: 'quiet' },
};

/** A state of a known kind, in its words and colour; an unknown one is shown as it came. */
export function StateBadge({ kind, state }: { kind: string; state: string }) {
  const { t, i18n } = useTranslation();
  const upper = state.toUpperCase();
  const key = `state.${kind}.${upper}`;
  const over = ['RESOLVED', 'CLOSED', 'COMPLETED', 'CANCELLED', 'DROPPED', 'ENDED'].includes(upper);
  return (
    <ToneBadge tone={tones[kind]?.[upper] ?? 'quiet'} hollow={over}>
      {i18n.exists(key) ? t(key) : state}
    </ToneBadge>
  );
}
