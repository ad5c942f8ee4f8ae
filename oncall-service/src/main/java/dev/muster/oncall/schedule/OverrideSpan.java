package dev.muster.oncall.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * An exception from the layers for a while. It looks at who the layers put on call, never at what
 * another override made of it.
 *
 * @param originalId whose place is taken; null unless the kind is about one person
 * @param personId who comes instead or as well; null for {@link OverrideKind#REMOVE}
 * @param layerId the only layer that it is about; null for all
 * @param policyId the only escalation policy that sees it; null for everywhere
 * @param swapId the swap that led to it; null for none
 * @param order of creation: where two are about the same place, the later one wins
 */
public record OverrideSpan(
    UUID id,
    OverrideKind kind,
    UUID originalId,
    UUID personId,
    UUID layerId,
    UUID policyId,
    UUID swapId,
    Instant start,
    Instant end,
    long order) {

  boolean covers(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }
}
