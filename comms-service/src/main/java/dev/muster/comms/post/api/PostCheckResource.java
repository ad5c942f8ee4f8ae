package dev.muster.comms.post.api;

import dev.muster.comms.check.Finding;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostReview;
import dev.muster.comms.post.Posts;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is odd about words before they become public. */
@Path("/api/comms/v1/posts")
@Tag(name = "Posts")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
public class PostCheckResource {
  private final Posts posts;
  private final PostReview review;

  PostCheckResource(Posts posts, PostReview review) {
    this.posts = posts;
    this.review = review;
  }

  @POST
  @Path("/checks")
  @Inquiry
  @Operation(
      operationId = "checkNewPost",
      summary = "What is odd about a post before it is written; nothing is kept")
  public List<Finding> check(@NotNull @Valid PostRequest request) {
    return review.findings(
        request.pageId(), request.incidentId(), request.title(), request.statement());
  }

  @POST
  @Path("/{id}/checks")
  @Inquiry
  @Operation(
      operationId = "checkPostUpdate",
      summary = "What is odd about an update before it is added; nothing is kept")
  public List<Finding> checkUpdate(@RestPath UUID id, @NotNull @Valid PostUpdateRequest request) {
    Post post = posts.get(id);
    return review.findings(post, request.statement());
  }

  @GET
  @Path("/{id}/checks")
  @Operation(operationId = "checkDraft", summary = "What is odd about a draft as it stands")
  public List<Finding> checkDraft(@RestPath UUID id) {
    return review.findings(posts.get(id));
  }
}
