package dev.muster.incident.timeline.api;

import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.EntryFilter;
import dev.muster.incident.timeline.NewEntry;
import dev.muster.incident.timeline.TimelineCommands;
import dev.muster.incident.timeline.Timelines;
import dev.muster.incident.timeline.Verification;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.rest.Answers;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads and writes the timeline. */
@Path(IncidentResource.PATH + "/{id}/timeline")
@Tag(name = "Timeline")
public class TimelineResource {
  private final TimelineCommands commands;
  private final Timelines timelines;
  private final Verification verification;
  private final EntryViews views;
  private final CurrentCaller caller;
  private final AuditScope audit;

  TimelineResource(
      TimelineCommands commands,
      Timelines timelines,
      Verification verification,
      EntryViews views,
      CurrentCaller caller,
      AuditScope audit) {
    this.commands = commands;
    this.timelines = timelines;
    this.verification = verification;
    this.views = views;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * An entry.
   *
   * @param occurredAt null for now; it may lie in the past. With {@code corrects} when that entry
   *     did happen; null when its time stands
   * @param pinned null for false
   * @param links null for none
   * @param pictures those added before that it shows; null for none
   * @param corrects number of the entry that this one puts right; null for none
   * @param withdraws whether that one is not to count any more, the text says why; null for false
   */
  public record EntryRequest(
      @NotNull Kind kind,
      @NotBlank @Size(max = 10_000) String text,
      Instant occurredAt,
      @Size(max = 10) List<@NotNull @Valid LinkRequest> links,
      @Size(max = 5) List<@NotNull @Valid PictureRequest> pictures,
      Boolean pinned,
      @Positive Long corrects,
      Boolean withdraws) {
    NewEntry entry() {
      return new NewEntry(
          kind,
          text.strip(),
          occurredAt,
          LinkRequest.links(links),
          PictureRequest.pictures(pictures),
          Boolean.TRUE.equals(pinned),
          corrects,
          Boolean.TRUE.equals(withdraws));
    }
  }

  /** Whether an entry is shown at the top. */
  public record PinRequest(@NotNull Boolean pinned) {}

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "listTimeline",
      summary = "The timeline, the newest first, or what came after a number, the oldest first")
  public Page<EntryView> list(
      @PathParam("id") UUID id,
      @QueryParam("after")
          @PositiveOrZero
          @Parameter(description = "Number of the last entry known; then the oldest come first")
          Long after,
      @QueryParam("kind") @Parameter(description = "Only these kinds") Set<Kind> kinds,
      @QueryParam("source") @Parameter(description = "Only what came by these ways")
          Set<Source> sources,
      @QueryParam("pinned") @Parameter(description = "Only pinned ones") boolean pinned,
      @QueryParam("words") @Size(max = 200) @Parameter(description = "What the text contains")
          String words,
      @QueryParam("corrects")
          @Positive
          @Parameter(description = "Only what puts right the entry with this number")
          Long corrects,
      @Valid @BeanParam PageRequest page) {
    var filter =
        new EntryFilter(
            kinds,
            sources,
            pinned,
            words == null || words.isBlank() ? null : words.strip(),
            corrects);
    var cursor = page.after(1).map(last -> last.number(0));
    List<Entry> rows =
        after == null
            ? timelines.before(
                id, caller.get(), cursor.orElse(Long.MAX_VALUE), filter, page.fetchSize())
            : timelines.after(
                id, caller.get(), Math.max(after, cursor.orElse(0L)), filter, page.fetchSize());
    var shown = Page.of(rows, page, entry -> Cursor.encode(entry.number()));
    return new Page<>(views.of(id, shown.items(), caller.locale()), shown.next());
  }

  @GET
  @Path("/verification")
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(
      operationId = "verifyTimeline",
      summary = "Whether the timeline is what was written, and where it first is not")
  public VerificationView verify(@PathParam("id") UUID id) {
    return VerificationView.from(verification.verify(id, caller.get()));
  }

  @POST
  @Write("incident.timeline-add")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponseSchema(value = EntryView.class, responseCode = "201")
  @Operation(operationId = "addTimelineEntry", summary = "Add an entry, or correct one by another")
  public RestResponse<EntryView> add(
      @PathParam("id") UUID id, @NotNull @Valid EntryRequest request) {
    audit.target("incident", id);
    var entry = commands.add(new Target(id, null, caller.get()), request.entry());
    return Answers.created(
        IncidentResource.PATH + "/" + id + "/timeline",
        EntryView.from(entry, null, caller.locale()));
  }

  @PUT
  @Path("/{number}/pin")
  @Write("incident.timeline-pin")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "pinTimelineEntry", summary = "Pin or unpin an entry")
  public RestResponse<Void> pin(
      @PathParam("id") UUID id,
      @PathParam("number") long number,
      @NotNull @Valid PinRequest request) {
    audit.target("incident", id);
    commands.pin(new Target(id, null, caller.get()), number, request.pinned());
    return RestResponse.noContent();
  }
}
