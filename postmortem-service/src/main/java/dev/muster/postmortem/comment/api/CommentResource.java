package dev.muster.postmortem.comment.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.comment.Comment;
import dev.muster.postmortem.comment.Commenting;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Comments and suggestions on a post-mortem. */
@Path("/api/postmortem/v1/postmortems/{id}/comments")
@Tag(name = "comments")
public class CommentResource {
  private final Commenting commenting;
  private final Catalog catalog;
  private final CurrentActor actor;
  private final AuditScope audit;

  CommentResource(Commenting commenting, Catalog catalog, CurrentActor actor, AuditScope audit) {
    this.commenting = commenting;
    this.catalog = catalog;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listComments", summary = "All comments, oldest first")
  public Page<CommentView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Page<Comment> comments = commenting.page(id, reader(), page);
    People people =
        People.of(
            catalog, comments.items().stream().flatMap(each -> each.mentions().stream()).toList());
    return comments.map(comment -> CommentView.from(comment, people));
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("comment.add")
  @Operation(
      operationId = "addComment",
      summary = "Remark on a section, suggest other words for a passage, or answer")
  @APIResponse(
      responseCode = "201",
      description = "Kept; those whom it names are told",
      content = @Content(schema = @Schema(implementation = CommentView.class)))
  public RestResponse<CommentView> add(
      @PathParam("id") UUID id, @NotNull @Valid CommentRequest wanted) {
    audit.target("postmortem", id);
    Comment comment = commenting.add(id, wanted.comment(), reader(), actor.get().who());
    audit.detail("comment", comment.id());
    return Answers.created(
        "/api/postmortem/v1/postmortems/" + id + "/comments/" + comment.id(), view(comment));
  }

  @POST
  @Path("{commentId}/accept")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("comment.accept")
  @Operation(operationId = "acceptSuggestion", summary = "Put the suggested words into the text")
  public CommentView accept(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
    target(id, commentId);
    return view(commenting.accept(id, commentId, reader(), actor.get().who()));
  }

  @POST
  @Path("{commentId}/resolve")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("comment.resolve")
  @Operation(operationId = "resolveComment", summary = "Settle a thread")
  public CommentView resolve(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
    target(id, commentId);
    return view(commenting.settle(id, commentId, true, reader(), actor.get().who()));
  }

  @POST
  @Path("{commentId}/reopen")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("comment.reopen")
  @Operation(operationId = "reopenComment", summary = "Open a settled thread again")
  public CommentView reopen(@PathParam("id") UUID id, @PathParam("commentId") UUID commentId) {
    target(id, commentId);
    return view(commenting.settle(id, commentId, false, reader(), actor.get().who()));
  }

  private void target(UUID id, UUID commentId) {
    audit.target("postmortem", id);
    audit.detail("comment", commentId);
  }

  private CommentView view(Comment comment) {
    return CommentView.from(comment, People.of(catalog, comment.mentions()));
  }

  private Reader reader() {
    return Reader.of(actor.get());
  }
}
