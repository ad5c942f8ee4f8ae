package dev.muster.postmortem.draft;

import dev.muster.contracts.Milestones;
import dev.muster.contracts.incident.IncidentFacts;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.postmortem.calendar.TeamDaysOff;
import dev.muster.postmortem.policy.PostmortemPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * By when a post-mortem is reviewed and published, in the zone and the working days of the team.
 */
@ApplicationScoped
class Deadlines {
  private final Catalog catalog;
  private final TeamDaysOff daysOff;
  private final InstantSource time;

  Deadlines(Catalog catalog, TeamDaysOff daysOff, InstantSource time) {
    this.catalog = catalog;
    this.daysOff = daysOff;
    this.time = time;
  }

  /** The two deadlines. */
  record Pair(Instant reviewDueAt, Instant publishDueAt) {}

  /** Counted from the resolution of the incident. */
  Pair afterResolution(IncidentFacts facts, PostmortemPolicy policy) {
    return after(over(facts.milestones()), facts, policy);
  }

  /** Counted from now, when it is asked for. */
  Pair afterNow(IncidentFacts facts, PostmortemPolicy policy) {
    return after(time.instant(), facts, policy);
  }

  private Pair after(Instant from, IncidentFacts facts, PostmortemPolicy policy) {
    ZoneId zone =
        Optional.ofNullable(facts.teamId())
            .flatMap(catalog::team)
            .map(CatalogTeam::zone)
            .orElse(ZoneOffset.UTC);
    return new Pair(
        from.plusSeconds(policy.reviewWithinSeconds()),
        policy
            .clock(zone, from)
            .afterWorkingDays(
                policy.publishWithinBusinessDays(), daysOff.workingDays(facts.teamId())));
  }

  /** When it was over and known: what is recorded afterwards is not late from the beginning. */
  private Instant over(Milestones moments) {
    Instant resolved = moments.resolvedAt() == null ? time.instant() : moments.resolvedAt();
    Instant declared = moments.declaredAt();
    return declared != null && declared.isAfter(resolved) ? declared : resolved;
  }
}
