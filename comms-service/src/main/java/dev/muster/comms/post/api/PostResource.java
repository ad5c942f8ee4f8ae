package dev.muster.comms.post.api;

import dev.muster.comms.post.Corrections;
import dev.muster.comms.post.ManualPosts;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.post.Posts;
import dev.muster.comms.post.Publication;
import dev.muster.comms.post.Publications;
import dev.muster.comms.post.Revision;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What status pages say about incidents. */
@Path("/api/comms/v1/posts")
@Tag(name = "Posts")
public class PostResource {
  private final Posts posts;
  private final ManualPosts manual;
  private final Publications publications;
  private final Corrections corrections;
  private final CurrentActor actor;
  private final AuditScope audit;

  PostResource(
      Posts posts,
      ManualPosts manual,
      Publications publications,
      Corrections corrections,
      CurrentActor actor,
      AuditScope audit) {
    this.posts = posts;
    this.manual = manual;
    this.publications = publications;
    this.corrections = corrections;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPosts",
      summary = "Posts, the newest first; those about incidents unless another kind is asked for")
  public Page<PostResponse> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID pageId,
      @RestQuery UUID incidentId,
      @RestQuery PostKind kind,
      @RestQuery PostStage stage,
      @RestQuery Boolean open) {
    Conditions conditions =
        new Conditions()
            .andIf(pageId, "pageId = ?")
            .andIf(incidentId, "incidentId = ?")
            .and("kind = ?", Optional.ofNullable(kind).orElse(PostKind.INCIDENT))
            .andIf(stage, "stage = ?");
    if (open != null) {
      conditions.and(open ? "status in ?" : "status not in ?", PublicStatus.allOpen());
    }
    page.after(2)
        .ifPresent(
            cursor ->
                conditions.and(
                    "createdAt < ? or (createdAt = ? and id < ?)",
                    cursor.instant(0),
                    cursor.instant(0),
                    cursor.uuid(1)));
    List<Post> found = posts.list(conditions, page.fetchSize());
    Map<UUID, Publication> waiting =
        publications.pending(found.stream().map(Post::id).toList()).stream()
            .collect(Collectors.toMap(Publication::postId, each -> each));
    return Page.of(found, page, last -> Cursor.encode(last.createdAt(), last.id()))
        .map(post -> PostResponse.from(post, waiting.get(post.id())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(operationId = "getPost", summary = "One post")
  public RestResponse<PostResponse> get(@RestPath UUID id) {
    return answer(posts.get(id));
  }

  @GET
  @Path("/{id}/updates")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listPostUpdates",
      summary = "What was said in a post, the newest first; of a draft, what it proposes")
  public List<PostUpdateResponse> updates(@RestPath UUID id) {
    Map<UUID, List<Revision>> earlier = corrections.ofPost(posts.get(id).id());
    return posts.updatesOf(id).stream()
        .map(
            update -> PostUpdateResponse.from(update, earlier.getOrDefault(update.id(), List.of())))
        .toList();
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("post.write")
  @Operation(
      operationId = "writePost",
      summary = "Write a post",
      description =
          "Managers may; responders only about an incident that they command or speak for.")
  public RestResponse<PostResponse> write(@NotNull @Valid PostRequest request) {
    Post post =
        manual.create(
            actor.get(),
            request.pageId(),
            request.incidentId(),
            request.title(),
            request.statement(),
            request.impact(),
            request.published(),
            request.waits());
    audit.target("post", post.id());
    return Answers.created("/api/comms/v1/posts/" + post.id(), response(post), post.version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("post.describe")
  @Operation(operationId = "describePost", summary = "Change the title or impact of a post")
  public RestResponse<PostResponse> describe(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PostDescriptionRequest request) {
    Post post = found(id, ifMatch);
    return answer(manual.describe(actor.get(), post, request.title(), request.impact()));
  }

  @POST
  @Path("/{id}/updates")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("post.update")
  @Operation(
      operationId = "addPostUpdate",
      summary = "Add to a public post, or replace what a draft proposes")
  public RestResponse<PostResponse> add(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PostUpdateRequest request) {
    Post post = found(id, ifMatch);
    return answer(manual.say(actor.get(), post, request.statement(), request.waits()));
  }

  @POST
  @Path("/{id}/publish")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("post.publish")
  @Operation(operationId = "publishPost", summary = "Make a draft public with what it proposes")
  public RestResponse<PostResponse> publish(
      @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PublishRequest request) {
    Post post = found(id, ifMatch);
    return answer(
        manual.publish(
            actor.get(), post, request.delivered(), request.acknowledged(), request.waits()));
  }

  @POST
  @Path("/{id}/discard")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("post.discard")
  @Operation(operationId = "discardPost", summary = "Decide against a draft")
  public RestResponse<PostResponse> discard(
      @RestPath UUID id, @HeaderParam("If-Match") String ifMatch) {
    Post post = found(id, ifMatch);
    return answer(manual.discard(actor.get(), post));
  }

  private Post found(UUID id, String ifMatch) {
    audit.target("post", id);
    Post post = posts.get(id);
    ETags.requireMatch(ifMatch, post.version());
    return post;
  }

  private RestResponse<PostResponse> answer(Post post) {
    return Answers.ok(response(post), post.version());
  }

  private PostResponse response(Post post) {
    return PostResponse.from(post, publications.pending(post.id()).orElse(null));
  }
}
