package dev.muster.comms.support.api;

import dev.muster.comms.query.Conditions;
import dev.muster.comms.support.SupportBrief;
import dev.muster.comms.support.SupportBriefs;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What support may say of incidents: talking points and an answer to copy. */
@Path("/api/comms/v1/support/briefs")
@Tag(name = "Support")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
public class SupportResource {
  private final SupportBriefs briefs;

  SupportResource(SupportBriefs briefs) {
    this.briefs = briefs;
  }

  @GET
  @Operation(
      operationId = "listSupportBriefs",
      summary = "What support may say, of the incident changed last first")
  public Page<SupportBrief> list(@Valid @BeanParam PageRequest page, @RestQuery Boolean open) {
    Conditions conditions = new Conditions().andIf(open, "open = ?");
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and(
                    "(updated_at, incident_id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
    return Page.of(
        briefs.list(conditions, page.fetchSize()),
        page,
        last -> Cursor.encode(last.updatedAt(), last.incidentId()));
  }

  @GET
  @Path("/{incidentId}")
  @Operation(operationId = "getSupportBrief", summary = "What support may say of one incident")
  public SupportBrief get(@RestPath UUID incidentId) {
    return briefs
        .find(incidentId)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "support.unknown", "Nothing is to be said of incident " + incidentId)));
  }
}
