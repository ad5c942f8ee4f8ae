package dev.muster.oncall.calendar.api;

import dev.muster.oncall.calendar.CalendarFeeds;
import dev.muster.oncall.person.Logins;
import dev.muster.oncall.person.Ownership;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Secret addresses for calendars: of a schedule, or of one's own shifts. */
@Path("/api/oncall/v1/calendar-feeds")
@Authenticated
@Tag(name = "Calendar feeds")
public class CalendarFeedResource {
  private final CalendarFeeds feeds;
  private final Logins logins;
  private final CurrentActor actor;
  private final AuditScope audit;
  private final String publicUrl;

  CalendarFeedResource(
      CalendarFeeds feeds,
      Logins logins,
      CurrentActor actor,
      AuditScope audit,
      @ConfigProperty(name = "muster.public-url") String publicUrl) {
    this.feeds = feeds;
    this.logins = logins;
    this.actor = actor;
    this.audit = audit;
    this.publicUrl = publicUrl;
  }

  @GET
  @Operation(
      operationId = "listCalendarFeeds",
      summary = "One's own calendar feeds, newest first; for administrators everybody's if asked")
  public Page<CalendarFeedResponse> list(
      @QueryParam("everybody") boolean everybody, @Valid @BeanParam PageRequest page) {
    var all = everybody && actor.get().has(Roles.ADMIN);
    var owner = all ? null : logins.require(actor.get()).id();
    return feeds.page(owner, page).map(feed -> CalendarFeedResponse.from(feed, null));
  }

  @POST
  @Write(value = "calendar-feed.add", secret = true)
  @Operation(
      operationId = "addCalendarFeed",
      summary = "Make a calendar feed; its address is shown once")
  public RestResponse<CalendarFeedResponse> add(@NotNull @Valid CalendarFeedRequest request) {
    var owner = logins.require(actor.get());
    requireReader(request.scheduleId());
    var added = feeds.add(owner, request.scheduleId());
    audit.target("calendar-feed", added.feed().id());
    return RestResponse.status(
        RestResponse.Status.CREATED,
        CalendarFeedResponse.from(
            added.feed(), "%s/calendar/%s.ics".formatted(publicUrl, added.secret())));
  }

  /** A schedule may be read by everybody who has a role at all. */
  private void requireReader(UUID scheduleId) {
    if (scheduleId != null && actor.get().roles().isEmpty()) {
      throw new ProblemException(
          Problem.forbidden("security.forbidden", "Your roles do not allow this operation"));
    }
  }

  @DELETE
  @Path("/{id}")
  @Write("calendar-feed.revoke")
  @Operation(
      operationId = "revokeCalendarFeed",
      summary = "Take a calendar feed back: nothing is found at its address any more")
  public void revoke(@RestPath UUID id) {
    var feed = feeds.get(id);
    Ownership.require(actor.get(), feed.ownerId());
    audit.target("calendar-feed", id);
    feeds.revoke(feed);
  }
}
