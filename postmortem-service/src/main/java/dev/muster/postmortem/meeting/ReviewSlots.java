package dev.muster.postmortem.meeting;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.calendar.TeamDaysOff;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.policy.AgendaItem;
import dev.muster.postmortem.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The times at which a review may be held. */
@ApplicationScoped
class ReviewSlots {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Duration LATE_ENTRY = Duration.ofHours(1);

  private final Policies policies;
  private final TeamDaysOff daysOff;
  private final Catalog catalog;
  private final InstantSource time;

  ReviewSlots(Policies policies, TeamDaysOff daysOff, Catalog catalog, InstantSource time) {
    this.policies = policies;
    this.daysOff = daysOff;
    this.catalog = catalog;
    this.time = time;
  }

  /** The zone of the team; UTC without one. */
  ZoneId zone(KnownIncident incident) {
    return Optional.ofNullable(incident.facts().teamId())
        .flatMap(catalog::team)
        .map(CatalogTeam::zone)
        .orElse(UTC);
  }

  /** The first good time from now on, as the policy of the post-mortem says. */
  Slot proposed(
      Postmortem postmortem, KnownIncident incident, ZoneId zone, List<AgendaItem> agenda) {
    return new SlotFinder(
            policies.version(postmortem.policyVersion()).policy().meeting(),
            zone,
            daysOff.workingDays(incident.facts().teamId()))
        .find(time.instant(), postmortem.reviewDueAt(), ReviewMeeting.length(agenda));
  }

  /**
   * A time that somebody chose.
   *
   * @throws ProblemException 422 when it is over
   */
  Slot chosen(Instant startsAt, List<AgendaItem> agenda) {
    if (startsAt.isBefore(time.instant().minus(LATE_ENTRY))) {
      throw new ProblemException(
          Problem.unprocessable(
              "meeting.past",
              "A meeting begins in the future",
              new FieldError("startsAt", "future", "Choose a time that is still to come")));
    }
    return new Slot(startsAt, startsAt.plus(ReviewMeeting.length(agenda)), SlotFit.CHOSEN);
  }
}
