package dev.muster.postmortem.factor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A contributing factor with what is done about it.
 *
 * @param items action items linked to it, the oldest first
 * @param version goes into If-Match
 */
public record Factor(
    UUID id,
    UUID postmortemId,
    FactorText text,
    List<LinkedItem> items,
    Instant updatedAt,
    String updatedBy,
    long version) {

  public Factor {
    items = List.copyOf(items);
  }

  static Factor of(ContributingFactor factor, List<LinkedItem> items) {
    return new Factor(
        factor.id(),
        factor.postmortemId(),
        new FactorText(
            factor.category(),
            factor.text(),
            factor.evidenceUrl(),
            factor.isMain(),
            factor.noActionReason()),
        items,
        factor.updatedAt(),
        factor.updatedBy(),
        factor.version());
  }

  /** Whether something is done about it, or a reason says why not (PRN-01). */
  public boolean covered() {
    return text.noActionReason() != null || items.stream().anyMatch(LinkedItem::counts);
  }
}
