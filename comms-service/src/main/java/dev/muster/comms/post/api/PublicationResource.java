package dev.muster.comms.post.api;

import dev.muster.comms.post.Publication;
import dev.muster.comms.post.PublicationDecisions;
import dev.muster.comms.post.PublicationState;
import dev.muster.comms.post.Publications;
import dev.muster.comms.query.Conditions;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits to become public, and who decided on it. */
@Path("/api/comms/v1/publications")
@Tag(name = "Publications")
public class PublicationResource {
  private final Publications publications;
  private final PublicationDecisions decisions;
  private final CurrentActor actor;
  private final AuditScope audit;

  PublicationResource(
      Publications publications,
      PublicationDecisions decisions,
      CurrentActor actor,
      AuditScope audit) {
    this.publications = publications;
    this.decisions = decisions;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPublications",
      summary = "What waits to become public, or waited, the newest first")
  public Page<PublicationResponse> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID pageId,
      @RestQuery UUID incidentId,
      @RestQuery UUID postId,
      @RestQuery Boolean pending) {
    Conditions conditions =
        new Conditions()
            .andIf(pageId, "pageId = ?")
            .andIf(incidentId, "incidentId = ?")
            .andIf(postId, "postId = ?");
    if (pending != null) {
      conditions.and(pending ? "state in ?" : "state not in ?", PublicationState.allPending());
    }
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and(
                    "proposedAt < ? or (proposedAt = ? and id < ?)",
                    cursor.instant(0),
                    cursor.instant(0),
                    cursor.uuid(1)));
    return Page.of(
            publications.list(conditions, page.fetchSize()),
            page,
            last -> Cursor.encode(last.proposedAt(), last.id()))
        .map(PublicationResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getPublication", summary = "One of them")
  public RestResponse<PublicationResponse> get(@RestPath UUID id) {
    return answer(publications.get(id));
  }

  @POST
  @Path("/{id}/approve")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("publication.approve")
  @Operation(
      operationId = "approvePublication",
      summary = "Say yes, as it is or in other words",
      description =
          "Whoever was asked may, and managers; not to their own words where the policy wants four"
              + " eyes. What only waits for its time goes out now.")
  public RestResponse<PublicationResponse> approve(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ApproveRequest request) {
    Publication publication = found(id, ifMatch);
    return answer(
        decisions.approve(
            actor.get(), publication, request.body(), request.acknowledged(), request.waits()));
  }

  @POST
  @Path("/{id}/stop")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("publication.stop")
  @Operation(
      operationId = "stopPublication",
      summary = "Decide against it, or take a yes back",
      description = "A reason is needed where a yes was asked for; its author is told.")
  public RestResponse<PublicationResponse> stop(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid StopRequest request) {
    Publication publication = found(id, ifMatch);
    return answer(decisions.stop(actor.get(), publication, request.reason()));
  }

  private Publication found(UUID id, String ifMatch) {
    audit.target("publication", id);
    Publication publication = publications.locked(id);
    audit.detail("postId", publication.postId());
    ETags.requireMatch(ifMatch, publication.version());
    return publication;
  }

  private static RestResponse<PublicationResponse> answer(Publication publication) {
    return Answers.ok(PublicationResponse.from(publication), publication.version());
  }
}
