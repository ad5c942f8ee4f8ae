package dev.muster.comms.subscriber.api;

import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPages;
import dev.muster.comms.subscriber.Channel;
import dev.muster.comms.subscriber.SubscriberAdmin;
import dev.muster.comms.subscriber.SubscriberFilter;
import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The subscribers of status pages, for those who may see personal data. */
@Path("/api/comms/v1/subscribers")
@Tag(name = "Subscribers")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
public class SubscriberResource {
  private final SubscriberAdmin subscribers;
  private final StatusPages pages;
  private final AuditScope audit;

  SubscriberResource(SubscriberAdmin subscribers, StatusPages pages, AuditScope audit) {
    this.subscribers = subscribers;
    this.pages = pages;
    this.audit = audit;
  }

  @GET
  @Operation(operationId = "listSubscribers", summary = "Subscribers, the oldest first")
  public Page<SubscriberResponse> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery UUID pageId,
      @RestQuery SubscriberState state,
      @RestQuery Channel channel,
      @RestQuery UUID postId,
      @RestQuery @Size(max = 254) String email,
      @RestQuery @Size(max = 254) String text) {
    Conditions conditions =
        new SubscriberFilter(pageId, state, channel, postId, email, text).conditions();
    page.after(1).ifPresent(cursor -> conditions.and("id > ?", cursor.uuid(0)));
    return Page.of(
            subscribers.list(conditions, page.fetchSize()), page, last -> Cursor.encode(last.id()))
        .map(SubscriberResponse::from);
  }

  @GET
  @Path("/figures")
  @Operation(
      operationId = "countSubscribers",
      summary = "How many subscribers a page has of each channel and state")
  public FigureList figures(@RestQuery @NotNull UUID pageId) {
    pages.get(pageId);
    return new FigureList(subscribers.figures(pageId));
  }

  @POST
  @Path("/unsubscribe")
  @Write("subscriber.unsubscribe")
  @Operation(operationId = "unsubscribeSubscribers", summary = "End subscriptions")
  public ChangedResponse unsubscribe(@NotNull @Valid SubscriberIdsRequest request) {
    begin(request);
    return done(subscribers.unsubscribe(request.pageId(), request.ids()));
  }

  @POST
  @Path("/reactivate")
  @Write("subscriber.reactivate")
  @Operation(
      operationId = "reactivateSubscribers",
      summary = "Let subscribers out of quarantine",
      description = "Whoever unsubscribed stays so: only they can come back.")
  public ChangedResponse reactivate(@NotNull @Valid SubscriberIdsRequest request) {
    begin(request);
    return done(subscribers.reactivate(request.pageId(), request.ids()));
  }

  @POST
  @Path("/resend-confirmation")
  @Write("subscriber.resend-confirmation")
  @Operation(
      operationId = "resendConfirmations",
      summary = "Ask those once more who have not confirmed")
  public ChangedResponse resend(@NotNull @Valid SubscriberIdsRequest request) {
    begin(request);
    return done(subscribers.resendConfirmation(pages.get(request.pageId()), request.ids()));
  }

  @DELETE
  @Path("/{id}")
  @Write("subscriber.remove")
  @Operation(operationId = "removeSubscriber", summary = "Delete a subscriber for good")
  public void remove(@RestPath UUID id) {
    audit.target("subscriber", id);
    subscribers.remove(id);
  }

  private void begin(SubscriberIdsRequest request) {
    audit.target("status-page", pages.get(request.pageId()).id());
    audit.detail("subscriberIds", request.ids());
  }

  private ChangedResponse done(int changed) {
    audit.detail("changed", changed);
    return new ChangedResponse(changed);
  }
}
