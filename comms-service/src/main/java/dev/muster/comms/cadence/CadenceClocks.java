package dev.muster.comms.cadence;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.SeverityRule;
import dev.muster.comms.query.Conditions;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts, moves and stops the cadence clocks as incidents go on (CAD-01 to CAD-09). */
@ApplicationScoped
public class CadenceClocks {
  private final CadenceClockRepository clocks;

  CadenceClocks(CadenceClockRepository clocks) {
    this.clocks = clocks;
  }

  /** Brings the clock of the responders and their colleagues up to what the incident is now. */
  public void followInternal(KnownIncident incident, CommsPolicy policy, Instant now) {
    if (!incident.open()) {
      stop(incident.id(), now);
      return;
    }
    SeverityRule rule = policy.rule(incident.severity());
    CadenceClock clock = clock(incident, Audience.INTERNAL);
    clock.follow(
        new CadenceClock.Rules(
            rule.internalCadence(),
            null,
            incident.severityAt(),
            now,
            policy.version(),
            policy.clocks().remindBefore()));
    clock.promise(future(incident.nextUpdateAt(), clock.lastSpokenAt()));
  }

  /** Brings the clock of the customers up to what the incident is now. */
  public void followPublic(KnownIncident incident, CommsPolicy policy, Instant now) {
    SeverityRule rule = policy.rule(incident.severity());
    clock(incident, Audience.PUBLIC)
        .follow(
            new CadenceClock.Rules(
                rule.publicCadence(),
                rule.firstPublicPost(),
                incident.severityAt(),
                now,
                policy.version(),
                policy.clocks().remindBefore()));
  }

  /**
   * The audience heard something.
   *
   * @param promised when it was told to hear more; null when it was not
   */
  public void spoken(UUID incidentId, Audience audience, Instant at, Instant promised) {
    clocks.find(incidentId, audience).ifPresent(clock -> clock.spoken(at, promised));
  }

  /** When the audience is owed the next word; empty when it is owed none. */
  public Optional<Instant> dueAt(UUID incidentId, Audience audience) {
    return clocks
        .find(incidentId, audience)
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .map(CadenceClock::dueAt);
  }

  /** Nobody is owed anything more. */
  public void stop(UUID incidentId, Instant now) {
    clocks.ofIncident(incidentId).forEach(clock -> clock.stop(now));
  }

  /** The customers are owed nothing more. */
  public void stopPublic(UUID incidentId, Instant now) {
    clocks.find(incidentId, Audience.PUBLIC).ifPresent(clock -> clock.stop(now));
  }

  /** The clocks that meet the conditions, the ones due first. */
  public List<CadenceClock> list(Conditions conditions, int count) {
    return clocks.list(conditions, count);
  }

  private CadenceClock clock(KnownIncident incident, Audience audience) {
    return clocks
        .find(incident.id(), audience)
        .orElseGet(
            () -> {
              CadenceClock fresh =
                  new CadenceClock(
                      Ids.next(),
                      incident.id(),
                      incident.reference(),
                      audience,
                      incident.declaredAt());
              clocks.persist(fresh);
              return fresh;
            });
  }

  /** A promise that was made before the audience last heard something is kept already. */
  private static Instant future(Instant promised, Instant lastSpokenAt) {
    return promised != null && lastSpokenAt != null && !promised.isAfter(lastSpokenAt)
        ? null
        : promised;
  }
}
