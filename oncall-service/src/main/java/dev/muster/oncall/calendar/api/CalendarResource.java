package dev.muster.oncall.calendar.api;

import dev.muster.oncall.calendar.CalendarFeeds;
import dev.muster.oncall.calendar.FeedWriter;
import dev.muster.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What calendars read; whoever knows the address may. */
@Path("/calendar")
@PermitAll
@Tag(name = "Calendar feeds")
public class CalendarResource {
  private static final String TYPE = "text/calendar;charset=UTF-8";

  private final CalendarFeeds feeds;
  private final FeedWriter writer;

  CalendarResource(CalendarFeeds feeds, FeedWriter writer) {
    this.feeds = feeds;
    this.writer = writer;
  }

  @GET
  @Path("/{token}.ics")
  @Produces(TYPE)
  @RateLimited("calendar")
  @Operation(
      operationId = "readCalendar",
      summary = "Shifts as iCalendar, from 30 days back to a year ahead")
  @APIResponse(responseCode = "200", description = "An iCalendar document")
  @APIResponse(responseCode = "404", description = "No such feed, or it was revoked")
  public Response read(@RestPath String token) {
    return Response.ok(writer.write(feeds.read(token)))
        .type(TYPE)
        .header("Cache-Control", "private, max-age=300")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
