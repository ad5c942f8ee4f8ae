package dev.muster.postmortem.document;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.incident.IncidentReadModel;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who may read a post-mortem: those who work in incidents, and everybody once it is published; that
 * of a restricted incident only those who took part, own or keep it, and administrators.
 */
@ApplicationScoped
public class Visibility {
  private final IncidentReadModel incidents;

  Visibility(IncidentReadModel incidents) {
    this.incidents = incidents;
  }

  /**
   * Passes when {@code reader} may read.
   *
   * @throws ProblemException 404 for a draft that is not the reader's to see, 403 when restricted
   */
  public void requireReadable(Postmortem postmortem, KnownIncident incident, Reader reader) {
    if (!reader.works() && postmortem.status() != PostmortemStatus.PUBLISHED) {
      throw PostmortemRepository.notFound();
    }
    if (!readsRestricted(postmortem, incident, reader)) {
      throw restricted();
    }
  }

  /** Whether {@code reader} may read. */
  public boolean mayRead(Postmortem postmortem, KnownIncident incident, Reader reader) {
    return (reader.works() || postmortem.status() == PostmortemStatus.PUBLISHED)
        && readsRestricted(postmortem, incident, reader);
  }

  /**
   * Passes when {@code reader} may know of an incident that has no post-mortem yet.
   *
   * @throws ProblemException 403 when it is restricted and the reader took no part in it
   */
  public void requireReadable(KnownIncident incident, Reader reader) {
    if (incident.facts().restricted()
        && !reader.sees()
        && !incidents.tookPart(incident.id(), reader.personId())) {
      throw restricted();
    }
  }

  private static ProblemException restricted() {
    return new ProblemException(
        Problem.forbidden(
            "postmortem.restricted", "Only those who took part in this incident may read it"));
  }

  private boolean readsRestricted(Postmortem postmortem, KnownIncident incident, Reader reader) {
    return !incident.facts().restricted()
        || reader.sees()
        || reader.is(postmortem.ownerId())
        || reader.is(postmortem.scribeId())
        || incidents.tookPart(incident.id(), reader.personId());
  }

  /** The rule for restricted incidents as SQL over {@code incident i} and {@code postmortem p}. */
  public static Conditions restricted(Reader reader) {
    return new Conditions()
        .and(
            """
            not i.restricted or ? or p.owner_id = ?::uuid or p.scribe_id = ?::uuid
            or exists (select 1 from incident_person h
                       where h.incident_id = i.id and h.person_id = ?::uuid)
            """,
            reader.sees(),
            reader.personId(),
            reader.personId(),
            reader.personId());
  }
}
