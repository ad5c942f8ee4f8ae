package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.Objects;
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

  /** Whether both are about the same place, so that only one of them can count. */
  boolean isAboutSamePlace(ScheduleOverride other) {
    return Objects.equals(layerId, other.layerId())
        && Objects.equals(policyId, other.policyId())
        && aboutEverybody() == (other.kind() == OverrideKind.REPLACE_ALL)
        && Objects.equals(originalId, other.originalId())
        && (kind == OverrideKind.ADD) == (other.kind() == OverrideKind.ADD)
        && (kind != OverrideKind.ADD || Objects.equals(personId, other.personId()));
  }

  NewOverride startingAt(Instant start) {
    return new NewOverride(kind, originalId, personId, layerId, policyId, swapId, start, endsAt);
  }

  private boolean aboutEverybody() {
    return kind == OverrideKind.REPLACE_ALL;
  }
}
