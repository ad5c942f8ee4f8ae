package dev.muster.incident.hypothesis.api;

import dev.muster.contracts.Who;
import dev.muster.incident.hypothesis.Evidence;
import dev.muster.incident.hypothesis.Hypothesis;
import dev.muster.incident.hypothesis.HypothesisStatus;
import dev.muster.incident.hypothesis.Likelihood;
import dev.muster.incident.incident.api.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hypothesis.
 *
 * @param version changes when it is planned anew; {@code If-Match} of that names it in quotes
 * @param parent number of the hypothesis that it would explain; null for none
 * @param test what would tell; null while nobody knows
 * @param result what came out; null while it is not settled, like {@code settledAt} and {@code
 *     settledBy}
 * @param timeBoxUntil when it is looked at again whatever has come out; null for never
 */
public record HypothesisView(
    int number,
    long version,
    @Nullable Integer parent,
    String title,
    Likelihood likelihood,
    HypothesisStatus status,
    @Nullable String test,
    @Nullable String result,
    @Nullable PersonView owner,
    @Nullable Instant timeBoxUntil,
    List<Evidence> evidence,
    Instant proposedAt,
    Who proposedBy,
    @Nullable Instant settledAt,
    @Nullable Who settledBy) {
  static HypothesisView from(Hypothesis hypothesis, Map<UUID, PersonView> people) {
    return new HypothesisView(
        hypothesis.number(),
        hypothesis.version(),
        hypothesis.parent(),
        hypothesis.title(),
        hypothesis.likelihood(),
        hypothesis.status(),
        hypothesis.test(),
        hypothesis.result(),
        people.get(hypothesis.ownerId()),
        hypothesis.timeBoxUntil(),
        hypothesis.evidence().items(),
        hypothesis.proposedAt(),
        hypothesis.proposedBy(),
        hypothesis.settledAt(),
        hypothesis.settledBy());
  }
}
