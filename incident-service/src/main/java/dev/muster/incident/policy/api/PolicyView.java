package dev.muster.incident.policy.api;

import dev.muster.contracts.Who;
import dev.muster.incident.policy.PolicyVersion;
import java.time.Instant;

/** A version of a policy. */
public record PolicyView<T>(
    int version, String name, T definition, Instant createdAt, Who createdBy) {
  static <T> PolicyView<T> from(PolicyVersion<T> version) {
    return new PolicyView<>(
        version.version(),
        version.name(),
        version.definition(),
        version.createdAt(),
        version.createdBy());
  }
}
