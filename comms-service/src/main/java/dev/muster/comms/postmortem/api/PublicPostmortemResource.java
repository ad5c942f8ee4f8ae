package dev.muster.comms.postmortem.api;

import dev.muster.comms.post.Post;
import dev.muster.comms.post.Posts;
import dev.muster.comms.postmortem.PublicPostmortem;
import dev.muster.comms.postmortem.PublicPostmortems;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The post-mortem that customers read under an incident. */
@Path("/api/comms/v1/posts/{id}/postmortem")
@Tag(name = "Public post-mortems")
public class PublicPostmortemResource {
  private final PublicPostmortems postmortems;
  private final Posts posts;
  private final MarkdownRenderer renderer;
  private final CurrentActor actor;
  private final AuditScope audit;

  PublicPostmortemResource(
      PublicPostmortems postmortems,
      Posts posts,
      MarkdownRenderer renderer,
      CurrentActor actor,
      AuditScope audit) {
    this.postmortems = postmortems;
    this.posts = posts;
    this.renderer = renderer;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getPublicPostmortem", summary = "The public post-mortem of a post")
  public RestResponse<PublicPostmortemResponse> get(@RestPath UUID id) {
    return answer(postmortems.get(posts.get(id)));
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("public-postmortem.write")
  @Operation(
      operationId = "writePublicPostmortem",
      summary = "Write or replace the draft",
      description = "What is published stays as it is until it is taken back and published anew.")
  public RestResponse<PublicPostmortemResponse> write(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PostmortemRequest request) {
    Post post = found(id);
    postmortems.find(post).ifPresent(present -> ETags.requireMatch(ifMatch, present.version()));
    return answer(postmortems.write(actor.get(), post, request.body()));
  }

  @POST
  @Path("/publish")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("public-postmortem.publish")
  @Operation(operationId = "publishPublicPostmortem", summary = "Publish the draft")
  public RestResponse<PublicPostmortemResponse> publish(
      @RestPath UUID id, @NotNull @Valid PostmortemPublishRequest request) {
    boolean tell = Boolean.TRUE.equals(request.deliver());
    return answer(postmortems.publish(actor.get(), found(id), tell));
  }

  @POST
  @Path("/revert")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("public-postmortem.revert")
  @Operation(operationId = "revertPublicPostmortem", summary = "Take what is published back")
  public RestResponse<PublicPostmortemResponse> revert(@RestPath UUID id) {
    return answer(postmortems.revert(actor.get(), found(id)));
  }

  @DELETE
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("public-postmortem.remove")
  @Operation(operationId = "removePublicPostmortem", summary = "Delete draft and publication")
  public void remove(@RestPath UUID id) {
    postmortems.remove(actor.get(), found(id));
  }

  private Post found(UUID id) {
    audit.target("post", id);
    return posts.get(id);
  }

  private RestResponse<PublicPostmortemResponse> answer(PublicPostmortem postmortem) {
    return Answers.ok(PublicPostmortemResponse.from(postmortem, renderer), postmortem.version());
  }
}
