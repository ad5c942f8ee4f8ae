package dev.muster.incident.timing;

import dev.muster.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks of incidents: acknowledge and resolve targets, update cadence, stability before
 * resolve, and which checks the resolution gate asks for.
 *
 * @param stabilitySeconds how long a mitigated incident must stay quiet (RES-01)
 */
public record TimingPolicy(
    Map<Severity, SeverityTiming> severities,
    long stabilitySeconds,
    GateSwitches gate,
    BusinessHours businessHours) {

  public TimingPolicy {
    if (severities == null || severities.size() != Severity.values().length) {
      throw new IllegalArgumentException("severities needs SEV1, SEV2, SEV3 and SEV4");
    }
    if (severities.containsValue(null)) {
      throw new IllegalArgumentException("a severity needs its clocks");
    }
    severities = Map.copyOf(new EnumMap<>(severities));
    if (stabilitySeconds < 0 || stabilitySeconds > 7 * 86_400L) {
      throw new IllegalArgumentException("stabilitySeconds runs from 0 to 604800");
    }
    if (gate == null || businessHours == null) {
      throw new IllegalArgumentException("gate and businessHours are needed");
    }
  }

  public Duration stability() {
    return Duration.ofSeconds(stabilitySeconds);
  }

  /** When the next update is owed if one was given at {@code now}; empty for no cadence. */
  public Optional<Instant> nextUpdate(Severity severity, Instant now) {
    return Optional.ofNullable(severities.get(severity).updateCadenceSeconds())
        .map(now::plusSeconds);
  }

  /** Until when an incident detected at {@code from} is to be acknowledged. */
  public Instant acknowledgeBy(Severity severity, Instant from, ZoneId zone) {
    return due(severities.get(severity).acknowledge(), from, zone);
  }

  /** Until when an incident detected at {@code from} is to be resolved. */
  public Instant resolveBy(Severity severity, Instant from, ZoneId zone) {
    return due(severities.get(severity).resolve(), from, zone);
  }

  private Instant due(Target target, Instant from, ZoneId zone) {
    var length = target.length(businessHours.day());
    return target.isBusiness() ? businessHours.add(from, length, zone) : from.plus(length);
  }
}
