package dev.muster.comms.promise;

import dev.muster.comms.incident.KnownIncident;
import dev.muster.contracts.Severity;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import java.util.UUID;

/**
 * Who was promised something, and about what.
 *
 * @param incidentId null for a post that no incident caused
 * @param postId null for what was said to colleagues
 * @param reference null without an incident
 * @param severity at the time; null without an incident
 * @param teamId owner at the time; null when nobody owns it
 */
public record PromiseSubject(
    Audience audience,
    UUID incidentId,
    UUID postId,
    String reference,
    Severity severity,
    UUID teamId) {
  /** What colleagues were told of an incident. */
  public static PromiseSubject internal(KnownIncident incident) {
    return of(Audience.INTERNAL, incident, null);
  }

  /**
   * What the public was told in a post.
   *
   * @param incident null without one
   */
  public static PromiseSubject inPublic(UUID postId, KnownIncident incident) {
    return incident == null
        ? new PromiseSubject(Audience.PUBLIC, null, postId, null, null, null)
        : of(Audience.PUBLIC, incident, postId);
  }

  private static PromiseSubject of(Audience audience, KnownIncident incident, UUID postId) {
    return new PromiseSubject(
        audience,
        incident.id(),
        postId,
        incident.reference(),
        incident.severity(),
        incident.teamId());
  }
}
