package dev.muster.postmortem.related.api;

import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.related.Cause;
import dev.muster.postmortem.related.CauseNames;
import dev.muster.postmortem.related.Recurrence;
import dev.muster.postmortem.related.Recurrences;
import dev.muster.postmortem.related.RelatedPostmortem;
import dev.muster.postmortem.related.RelatedPostmortems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened before: related post-mortems and incidents that came back. */
@Path("/api/postmortem/v1/postmortems/{id}/related")
@Tag(name = "library")
public class RelatedResource {
  private final Postmortems postmortems;
  private final RelatedPostmortems related;
  private final Recurrences recurrences;
  private final CauseNames causes;
  private final CurrentActor actor;

  RelatedResource(
      Postmortems postmortems,
      RelatedPostmortems related,
      Recurrences recurrences,
      CauseNames causes,
      CurrentActor actor) {
    this.postmortems = postmortems;
    this.related = related;
    this.recurrences = recurrences;
    this.causes = causes;
    this.actor = actor;
  }

  /**
   * What resembles a post-mortem.
   *
   * @param cause its own, to tell the difference of causes
   * @param recurrences earlier incidents of the same service and cause, the latest first
   * @param causeNames names of all categories by key, then by language
   */
  public record Related(
      Cause cause,
      List<RelatedPostmortem> related,
      List<Recurrence> recurrences,
      Map<String, Map<String, String>> causeNames) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listRelatedPostmortems",
      summary = "The ten likeliest with the reason, and what came back within 90 days")
  public Related list(@PathParam("id") UUID id) {
    Reader reader = Reader.of(actor.get());
    postmortems.readable(id, reader);
    return new Related(
        related.cause(id), related.of(id, reader), recurrences.of(id, reader), causes.all());
  }
}
