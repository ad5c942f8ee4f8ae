package dev.muster.comms.policy.api;

import dev.muster.comms.policy.PolicyDocument;
import dev.muster.comms.policy.PolicyVersion;
import dev.muster.contracts.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy.
 *
 * @param version 0 for the rules that ship
 * @param preset the name they ship under; null when they were written here
 * @param changedAt null for version 0
 */
public record PolicyResponse(
    int version,
    @Nullable String preset,
    PolicyDocument policy,
    @Nullable Who changedBy,
    @Nullable Instant changedAt) {

  static PolicyResponse from(PolicyVersion version) {
    return new PolicyResponse(
        version.version(),
        version.preset(),
        version.document(),
        version.changedBy(),
        version.changedAt());
  }
}
