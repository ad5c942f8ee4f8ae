package dev.muster.postmortem.figures.api;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.Severity;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.postmortem.figures.Phases;
import dev.muster.postmortem.figures.ResponseTimes;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one incident, in seconds; null while a milestone is missing or out of order.
 *
 * @param title the reference when the incident is restricted
 * @param counted false for drills, which no average includes
 * @param postmortemId null while it has none
 */
public record IncidentFiguresView(
    UUID incidentId,
    String reference,
    String title,
    Severity severity,
    boolean counted,
    @Nullable UUID postmortemId,
    Milestones milestones,
    @Nullable Long timeToAcknowledgeSeconds,
    @Nullable Long timeToIdentifySeconds,
    @Nullable Long timeToResolveSeconds,
    @Nullable Long detectionDelaySeconds,
    @Nullable Long responseTimeSeconds,
    @Nullable Long investigationTimeSeconds,
    @Nullable Long resolutionTimeSeconds,
    @Nullable Long recoveryTimeSeconds,
    @Nullable Long totalSeconds) {

  /** The figures of {@code facts}. */
  public static IncidentFiguresView from(IncidentFacts facts, UUID postmortemId) {
    ResponseTimes times = ResponseTimes.of(facts.milestones());
    Phases phases = Phases.of(facts.milestones());
    return new IncidentFiguresView(
        facts.incidentId(),
        facts.reference(),
        facts.restricted() ? facts.reference() : facts.title(),
        facts.severity(),
        !facts.drill(),
        postmortemId,
        facts.milestones(),
        seconds(times.toAcknowledge()),
        seconds(times.toIdentify()),
        seconds(times.toResolve()),
        seconds(phases.detectionDelay()),
        seconds(phases.responseTime()),
        seconds(phases.investigationTime()),
        seconds(phases.resolutionTime()),
        seconds(phases.recoveryTime()),
        seconds(phases.total()));
  }

  private static Long seconds(Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }
}
