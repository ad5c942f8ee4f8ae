package dev.muster.postmortem.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to a review (SEC-20, M-10).
 *
 * @param roles what they are there for: roles of the incident, {@code owner}, {@code manager} or
 *     what the policy says
 * @param attended whether they came; null until the meeting was held
 */
public record Attendee(UUID personId, List<String> roles, @Nullable Boolean attended) {
  public Attendee {
    roles = List.copyOf(roles);
  }
}
