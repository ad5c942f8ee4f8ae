package dev.muster.incident.update.api;

import dev.muster.contracts.Who;
import dev.muster.incident.access.api.CurrentCaller;
import dev.muster.incident.incident.IncidentCommands.Target;
import dev.muster.incident.incident.api.IncidentResource;
import dev.muster.incident.update.IncidentUpdate;
import dev.muster.incident.update.UpdateCommands;
import dev.muster.incident.update.Updates;
import dev.muster.incident.words.PublicText;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Posts and lists updates. */
@Path(IncidentResource.PATH + "/{id}/updates")
@Tag(name = "Updates")
public class UpdateResource {
  private final UpdateCommands commands;
  private final Updates updates;
  private final CurrentCaller caller;
  private final AuditScope audit;

  UpdateResource(UpdateCommands commands, Updates updates, CurrentCaller caller, AuditScope audit) {
    this.commands = commands;
    this.updates = updates;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * An update.
   *
   * @param text for those who work in the incident
   * @param publicText by language tag; null tells the public nothing
   * @param nextUpdateAt the promise of the next one; null for what the cadence says
   */
  public record UpdateRequest(
      @NotBlank @Size(max = 10_000) String text,
      @PublicText Map<String, String> publicText,
      Instant nextUpdateAt) {}

  /**
   * An update (CAD-08, CAD-09).
   *
   * @param dueAt when it had been promised; null when nothing was promised
   * @param late whether it came after that
   * @param timingVersion version of the timing policy that gave the cadence
   */
  public record UpdateView(
      UUID id,
      int number,
      String text,
      @Nullable Map<String, String> publicText,
      Instant postedAt,
      Who postedBy,
      @Nullable Instant dueAt,
      boolean late,
      @Nullable Instant nextUpdateAt,
      int timingVersion) {
    static UpdateView from(IncidentUpdate update) {
      return new UpdateView(
          update.id(),
          update.number(),
          update.text(),
          update.publicText(),
          update.postedAt(),
          update.postedBy(),
          update.dueAt(),
          update.isLate(),
          update.nextUpdateAt(),
          update.timingVersion());
    }
  }

  @GET
  @RolesAllowed({Roles.STAKEHOLDER, Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @Operation(operationId = "listUpdates", summary = "Updates, the newest first")
  public Page<UpdateView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    long before = page.after(1).map(last -> last.number(0)).orElse((long) Integer.MAX_VALUE);
    var rows =
        updates.before(
            id,
            caller.get(),
            (int) Math.max(0, Math.min(before, Integer.MAX_VALUE)),
            page.fetchSize());
    return Page.of(rows, page, update -> Cursor.encode(update.number())).map(UpdateView::from);
  }

  @POST
  @Write("incident.update")
  @RolesAllowed({Roles.RESPONDER, Roles.MANAGER, Roles.ADMIN})
  @APIResponseSchema(value = UpdateView.class, responseCode = "201")
  @Operation(operationId = "postUpdate", summary = "Post an update and promise the next one")
  public RestResponse<UpdateView> post(
      @PathParam("id") UUID id, @NotNull @Valid UpdateRequest request) {
    audit.target("incident", id);
    var update =
        commands.post(
            new Target(id, null, caller.get()),
            request.text().strip(),
            request.publicText(),
            request.nextUpdateAt());
    return Answers.created(IncidentResource.PATH + "/" + id + "/updates", UpdateView.from(update));
  }
}
