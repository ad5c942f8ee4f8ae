package dev.muster.postmortem.document.api;

import dev.muster.contracts.Severity;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.PostmortemFilter;
import dev.muster.postmortem.document.PostmortemList;
import dev.muster.postmortem.document.PostmortemRow;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.Section;
import dev.muster.postmortem.people.OwnerParameter;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Post-mortems as they are written. */
@Path("/api/postmortem/v1/postmortems")
@Tag(name = "post-mortems")
public class PostmortemResource {
  private final Postmortems postmortems;
  private final PostmortemList list;
  private final MarkdownRenderer renderer;
  private final Catalog catalog;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final InstantSource time;

  PostmortemResource(
      Postmortems postmortems,
      PostmortemList list,
      MarkdownRenderer renderer,
      Catalog catalog,
      CurrentActor actor,
      AuditScope audit,
      InstantSource time) {
    this.postmortems = postmortems;
    this.list = list;
    this.renderer = renderer;
    this.catalog = catalog;
    this.actor = actor;
    this.audit = audit;
    this.time = time;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPostmortems",
      summary = "Post-mortems, newest first; stakeholders see published ones")
  public Page<PostmortemSummary> list(
      @QueryParam("status") PostmortemStatus status,
      @QueryParam("severity") Severity severity,
      @QueryParam("teamId") UUID teamId,
      @Parameter(description = "A person's id, or me") @QueryParam("owner") String owner,
      @QueryParam("incidentId") UUID incidentId,
      @Valid @BeanParam PageRequest page) {
    Reader reader = reader();
    PostmortemFilter filter =
        new PostmortemFilter(
            status, severity, teamId, OwnerParameter.resolve(owner, reader), incidentId);
    Page<PostmortemRow> rows = list.page(filter, reader, page);
    People people = People.of(catalog, rows.items().stream().map(PostmortemRow::ownerId).toList());
    return rows.map(row -> PostmortemSummary.from(row, people, time.instant()));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.change")
  @Operation(operationId = "changePostmortem", summary = "Change title, owner or scribe")
  public PostmortemState change(@PathParam("id") UUID id, @NotNull @Valid PostmortemChange wanted) {
    audit.target("postmortem", id);
    return PostmortemState.from(
        postmortems.change(
            id,
            wanted.title(),
            wanted.ownerId(),
            wanted.scribeId(),
            wanted.noActionItemsReason(),
            reader()));
  }

  @PUT
  @Path("{id}/sections/{key}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("postmortem.write-section")
  @Operation(operationId = "writeSection", summary = "Replace the text of a section")
  @APIResponse(
      responseCode = "200",
      description = "Stored, with its version as entity tag",
      content = @Content(schema = @Schema(implementation = SectionView.class)))
  public RestResponse<SectionView> write(
      @PathParam("id") UUID id,
      @PathParam("key") String key,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid SectionText text) {
    audit.target("postmortem", id);
    audit.detail("section", key);
    Section section =
        postmortems.write(
            id, SectionPath.key(key), text.markdown(), ifMatch, reader(), actor.get().who());
    return Answers.ok(
        SectionView.from(section, renderer.toHtml(section.markdown())), section.version());
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
