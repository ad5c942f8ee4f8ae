package dev.muster.comms.post;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Actor;
import dev.muster.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may speak in public: managers always, responders for the incident they speak for. */
@ApplicationScoped
class SpeakingRights {
  private final KnownIncidents incidents;

  SpeakingRights(KnownIncidents incidents) {
    this.incidents = incidents;
  }

  /**
   * @param incidentId null for a post that no incident caused
   * @throws ProblemException 403 when the actor may not, 409 when nobody may speak of it in public
   */
  void require(Actor actor, UUID incidentId) {
    requireRole(actor, incidentId);
    requireSpeakable(incidentId);
  }

  /**
   * @throws ProblemException 403 when the actor does not speak for the incident
   */
  void requireRole(Actor actor, UUID incidentId) {
    KnownIncident incident = incidentId == null ? null : known(incidentId);
    boolean manages = actor.has(Roles.ADMIN) || actor.has(Roles.MANAGER);
    if (!manages && (incident == null || !incident.speaker(actor.personId()))) {
      throw new ProblemException(
          Problem.forbidden(
              "post.not-speaker",
              "Only managers, the commander and the communications lead speak in public"));
    }
  }

  /**
   * @throws ProblemException 409 when nobody may speak of it in public
   */
  void requireSpeakable(UUID incidentId) {
    if (incidentId != null && known(incidentId).confidential()) {
      throw new ProblemException(
          Problem.conflict(
              "post.confidential", "Drills and restricted incidents never reach a status page"));
    }
  }

  /**
   * Nobody else says or learns anything about it until the transaction ends.
   *
   * @param incidentId null for a post that no incident caused
   */
  void hold(UUID incidentId) {
    if (incidentId != null) {
      incidents.lock(incidentId);
    }
  }

  KnownIncident known(UUID incidentId) {
    return incidents
        .find(incidentId)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("incident.unknown", "There is no incident " + incidentId)));
  }
}
