package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An override to add.
 *
 * @param originalId whose place it is about; null for {@link OverrideKind#REPLACE_ALL} and {@link
 *     OverrideKind#ADD}
 * @param personId who comes; null for {@link OverrideKind#REMOVE}
 * @param layerId the only layer that it is about; null for all
 * @param policyId the only escalation policy that sees it; null for everywhere
 * @param swapId the swap that it carries out; null for none
 */
public record NewOverride(
    OverrideKind kind,
    UUID originalId,
    UUID personId,
    UUID layerId,
    UUID policyId,
    UUID swapId,
    Instant startsAt,
    Instant endsAt) {

  static NewOverride of(ScheduleOverride override) {
    return new NewOverride(
        override.kind(),
        override.originalId(),
        override.personId(),
        override.layerId(),
        override.policyId(),
        override.swapId(),
        override.startsAt(),
        override.endsAt());
  }

  /** Whether both are about the same place, so that only one of them can count. */
  boolean isAboutSamePlace(ScheduleOverride other) {
    return place().equals(of(other).place());
  }

  /** Whose place it is: one person's, everybody's, or that of the one who is added. */
  private List<Object> place() {
    var added = kind == OverrideKind.ADD ? personId : null;
    return Arrays.asList(layerId, policyId, originalId, added);
  }

  NewOverride startingAt(Instant start) {
    return new NewOverride(kind, originalId, personId, layerId, policyId, swapId, start, endsAt);
  }

  /** With a successor in the place of somebody. */
  NewOverride replacing(UUID person, UUID successor) {
    return new NewOverride(
        kind,
        person.equals(originalId) ? successor : originalId,
        person.equals(personId) ? successor : personId,
        layerId,
        policyId,
        swapId,
        startsAt,
        endsAt);
  }
}
