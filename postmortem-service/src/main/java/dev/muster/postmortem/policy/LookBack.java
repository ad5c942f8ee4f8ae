package dev.muster.postmortem.policy;

import java.time.Instant;

/**
 * When one looks back at a post-mortem (SEC-16).
 *
 * @param sharedAt when everybody has been told what was learnt
 * @param reviewedAt when somebody is asked whether what was done holds
 * @param reviewAfterDays how many days of the policy after the publication that is
 */
public record LookBack(Instant sharedAt, Instant reviewedAt, int reviewAfterDays) {}
