package dev.muster.oncall.handover.api;

import dev.muster.oncall.handover.Brief;
import dev.muster.oncall.handover.Handovers.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What handing over now would come to.
 *
 * @param shiftStart of the shift that would be handed over
 * @param next who comes after it; several when they are on call together, none in a gap
 */
public record HandoverDraftResponse(
    Instant shiftStart, Instant shiftEnd, List<Next> next, Brief brief) {

  /** Somebody who comes next. */
  public record Next(UUID personId, String personName) {}

  static HandoverDraftResponse from(Draft draft, Map<UUID, String> names) {
    return new HandoverDraftResponse(
        draft.shift().start(),
        draft.shift().end(),
        draft.next().stream().map(id -> new Next(id, names.getOrDefault(id, ""))).toList(),
        draft.brief());
  }
}
