package dev.muster.comms.post.api;

import dev.muster.comms.post.Corrections;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.post.Posts;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Corrects what was said in public. */
@Path("/api/comms/v1/posts/{id}/updates/{updateId}/correction")
@Tag(name = "Posts")
public class CorrectionResource {
  private final Posts posts;
  private final Corrections corrections;
  private final CurrentActor actor;
  private final AuditScope audit;

  CorrectionResource(Posts posts, Corrections corrections, CurrentActor actor, AuditScope audit) {
    this.posts = posts;
    this.corrections = corrections;
    this.actor = actor;
    this.audit = audit;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("post.correct")
  @Operation(
      operationId = "correctPostUpdate",
      summary = "Give a public update other words; the earlier ones stay visible",
      description =
          "Managers may; responders only of an incident that they command or speak for. If-Match"
              + " names the version of the post, and so does the answer's ETag.")
  public RestResponse<PostUpdateResponse> correct(
      @RestPath UUID id,
      @RestPath UUID updateId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CorrectionRequest request) {
    audit.target("post", id);
    Post post = posts.get(id);
    ETags.requireMatch(ifMatch, post.version());
    PostUpdate update =
        corrections.correct(
            actor.get(),
            post,
            updateId,
            request.body(),
            request.delivered(),
            request.acknowledged());
    audit.detail("update", update.number());
    return Answers.ok(
        PostUpdateResponse.from(
            update, corrections.ofPost(id).getOrDefault(update.id(), List.of())),
        post.version());
  }
}
