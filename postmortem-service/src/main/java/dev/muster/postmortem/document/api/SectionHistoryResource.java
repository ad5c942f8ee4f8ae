package dev.muster.postmortem.document.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.document.SectionHistory;
import dev.muster.postmortem.document.SectionHistory.Begun;
import dev.muster.postmortem.document.SectionHistory.Merged;
import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.revision.Revision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a section said before, and what several people write at the same time. */
@Path("/api/postmortem/v1/postmortems/{id}/sections/{key}")
@Tag(name = "post-mortems")
public class SectionHistoryResource {
  private final SectionHistory history;
  private final MarkdownRenderer renderer;
  private final CurrentActor actor;
  private final AuditScope audit;

  SectionHistoryResource(
      SectionHistory history, MarkdownRenderer renderer, CurrentActor actor, AuditScope audit) {
    this.history = history;
    this.renderer = renderer;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @Path("revisions")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listRevisions", summary = "What the section said, newest first")
  public Page<RevisionSummary> list(
      @PathParam("id") UUID id, @PathParam("key") String key, @Valid @BeanParam PageRequest page) {
    return history.page(id, SectionPath.key(key), reader(), page).map(RevisionSummary::from);
  }

  @GET
  @Path("revisions/{version}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "getRevision",
      summary = "What the section said at a version, and what was different before")
  public RevisionView one(
      @PathParam("id") UUID id,
      @PathParam("key") String key,
      @PathParam("version") long version,
      @Parameter(description = "Version to compare with; the one before when absent")
          @QueryParam("against")
          Long against) {
    SectionKey section = SectionPath.key(key);
    Revision revision = history.one(id, section, version, reader());
    String other =
        against == null
            ? history.before(id, section, version)
            : history.one(id, section, against, reader()).markdown();
    return RevisionView.from(revision, other);
  }

  @POST
  @Path("revisions/{version}/restore")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.restore-section")
  @Operation(operationId = "restoreRevision", summary = "Say again what the section said")
  @APIResponse(
      responseCode = "200",
      description = "Stored, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = SectionView.class)))
  public RestResponse<SectionView> restore(
      @PathParam("id") UUID id,
      @PathParam("key") String key,
      @PathParam("version") long version,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    audit.target("postmortem", id);
    audit.detail("section", key);
    audit.detail("version", version);
    Section section =
        history.restore(id, SectionPath.key(key), version, ifMatch, reader(), actor.get().who());
    return Answers.ok(view(section), section.version());
  }

  @POST
  @Path("merge")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.merge-section")
  @Operation(
      operationId = "mergeSection",
      summary = "Store a text together with what others wrote since its writer began",
      description =
          "What only one of them changed is put together. Where both changed the same lines nothing"
              + " is stored, and the answer is 409 with both texts.")
  @APIResponse(
      responseCode = "200",
      description = "Stored, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = SectionView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Both changed the same lines",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = MergeConflict.class)))
  public RestResponse<?> merge(
      @PathParam("id") UUID id, @PathParam("key") String key, @NotNull @Valid MergeRequest wanted) {
    audit.target("postmortem", id);
    audit.detail("section", key);
    Merged merged =
        history.merge(
            id,
            SectionPath.key(key),
            new Begun(wanted.basedOn(), wanted.base()),
            wanted.markdown(),
            reader(),
            actor.get().who());
    if (merged.isClean()) {
      return Answers.ok(view(merged.section()), merged.section().version());
    }
    return ResponseBuilder.create(RestResponse.Status.CONFLICT, MergeConflict.from(merged))
        .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .build();
  }

  private SectionView view(Section section) {
    return SectionView.from(section, renderer.toHtml(section.markdown()));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
