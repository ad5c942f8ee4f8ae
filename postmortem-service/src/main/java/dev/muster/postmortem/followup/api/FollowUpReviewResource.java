package dev.muster.postmortem.followup.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.followup.ReviewAnswers;
import dev.muster.postmortem.followup.ReviewRow;
import dev.muster.postmortem.people.Reader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether what was done after an incident holds: asked after 30 days, then monthly. */
@Path("/api/postmortem/v1/follow-up-reviews")
@Tag(name = "follow-up")
public class FollowUpReviewResource {
  private final ReviewAnswers reviews;
  private final CurrentActor actor;
  private final AuditScope audit;

  FollowUpReviewResource(ReviewAnswers reviews, CurrentActor actor, AuditScope audit) {
    this.reviews = reviews;
    this.actor = actor;
    this.audit = audit;
  }

  /**
   * What a look at the items found.
   *
   * @param notHolding finished items that did not hold; none when absent
   */
  public record Answer(
      @Size(max = 200) List<@NotNull UUID> notHolding, @Size(max = 5000) String note) {
    public Answer {
      notHolding = notHolding == null ? List.of() : notHolding.stream().toList();
    }
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listFollowUpReviews",
      summary = "The looks at what became of action items, by post-mortem")
  public Page<ReviewRow> list(
      @QueryParam("waiting") @DefaultValue("true") boolean waiting,
      @Valid @BeanParam PageRequest page) {
    return reviews.page(waiting, Reader.of(actor.get()), page);
  }

  @POST
  @Path("{id}/answer")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("follow-up-review.answer")
  @Operation(
      operationId = "answerFollowUpReview",
      summary = "Say what holds; items that do not are in progress again")
  public ReviewRow answer(@PathParam("id") UUID id, @NotNull @Valid Answer answer) {
    audit.target("follow-up-review", id);
    audit.detail("notHolding", answer.notHolding());
    return reviews.answer(
        id, answer.notHolding(), answer.note(), Reader.of(actor.get()), actor.get().who());
  }
}
