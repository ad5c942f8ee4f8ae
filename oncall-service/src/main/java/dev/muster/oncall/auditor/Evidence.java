package dev.muster.oncall.auditor;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of people and schedules besides the pages themselves. */
interface Evidence {

  /** Who was on call as recorded; empty when that is not certain. */
  Optional<Set<UUID>> onCall(UUID scheduleId, UUID policyId, Instant at);

  /** The schedules of a team. */
  Set<UUID> schedulesOf(UUID teamId);

  Set<UUID> managersOf(UUID teamId);

  /** Whether a page could reach a person. */
  boolean canBeReached(UUID personId, Instant at);
}
