package dev.muster.oncall.integration;

/** The formats in which senders speak. */
public enum IntegrationKind {
  /** PagerDuty Events API v2, {@code POST /v2/enqueue}. */
  PAGERDUTY_V2,
  /** The webhook of Prometheus Alertmanager. */
  ALERTMANAGER
}
