package dev.muster.oncall.unavailability.feed.api;

import dev.muster.oncall.person.Ownership;
import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.unavailability.feed.UnavailabilityFeeds;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Calendars elsewhere that say when a person cannot be on call. */
@Path("/api/oncall/v1/people/{personId}/unavailability-feeds")
@Tag(name = "Unavailability")
public class UnavailabilityFeedResource {
  private final UnavailabilityFeeds feeds;
  private final People people;
  private final CurrentActor actor;
  private final AuditScope audit;

  UnavailabilityFeedResource(
      UnavailabilityFeeds feeds, People people, CurrentActor actor, AuditScope audit) {
    this.feeds = feeds;
    this.people = people;
    this.actor = actor;
    this.audit = audit;
  }

  /** All calendars of a person, the oldest first. */
  public record UnavailabilityFeedsResponse(List<UnavailabilityFeedResponse> items) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listUnavailabilityFeeds",
      summary = "Connected calendars, and whether they could be read")
  public UnavailabilityFeedsResponse list(@RestPath UUID personId) {
    return new UnavailabilityFeedsResponse(
        feeds.of(ownPerson(personId)).stream().map(UnavailabilityFeedResponse::from).toList());
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("unavailability-feed.connect")
  @Operation(
      operationId = "connectUnavailabilityFeed",
      summary = "Connect a calendar by its secret address; its events become time off")
  public RestResponse<UnavailabilityFeedResponse> connect(
      @RestPath UUID personId, @NotNull @Valid UnavailabilityFeedRequest request) {
    audit.target("person", personId);
    var feed =
        feeds.connect(
            ownPerson(personId),
            request.url(),
            request.kind(),
            request.titleContains(),
            actor.get().name());
    audit.detail("host", feed.host());
    return Answers.created(
        "/api/oncall/v1/people/%s/unavailability-feeds/%s".formatted(personId, feed.id()),
        UnavailabilityFeedResponse.from(feed));
  }

  @POST
  @Path("/{id}/refresh")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("unavailability-feed.refresh")
  @Operation(
      operationId = "refreshUnavailabilityFeed",
      summary = "Read a calendar soon; the answer says when")
  public UnavailabilityFeedResponse refresh(@RestPath UUID personId, @RestPath UUID id) {
    audit.target("person", personId);
    return UnavailabilityFeedResponse.from(feeds.refresh(ownPerson(personId), id));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Write("unavailability-feed.disconnect")
  @Operation(
      operationId = "disconnectUnavailabilityFeed",
      summary = "Disconnect a calendar; time off that it said and that is not over is gone")
  public void disconnect(@RestPath UUID personId, @RestPath UUID id) {
    audit.target("person", personId);
    feeds.disconnect(ownPerson(personId), id);
  }

  private Person ownPerson(UUID personId) {
    Ownership.requireOrManager(actor.get(), personId);
    return people.get(personId);
  }
}
