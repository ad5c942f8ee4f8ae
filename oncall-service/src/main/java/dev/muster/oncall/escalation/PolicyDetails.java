package dev.muster.oncall.escalation;

import java.util.List;
import java.util.UUID;

/**
 * What an escalation policy says; see {@link PolicySnapshot}.
 *
 * @param teamId owner; null when nobody owns it
 * @param ackTimeoutSeconds null for never
 */
public record PolicyDetails(
    String name,
    String description,
    UUID teamId,
    int repeatCount,
    long repeatDelaySeconds,
    Long ackTimeoutSeconds,
    List<EscalationLevel> levels) {
  public PolicyDetails {
    name = name.strip();
    levels = List.copyOf(levels);
  }
}
